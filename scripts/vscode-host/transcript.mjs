// Tells apart what a suite prints from what the extension host and the workbench say besides: VS Code hands all of
// it over as one log.
import { format } from 'node:util';

const kept = 400;

/** `test/vscode/harness/print.ts` puts this in front of its lines. */
const suiteMark = '[[suite]] ';

/** Said in every run of this host, also when all is well. */
const noise = [
  /^(Creating a socket|Resolv(ing|ed) connection token|Updating additional builtin|Ignoring fetching additional)/,
  /^\[(reconnection-grace-time|AgentHost|AccountPolicyGate)/,
  /ServiceWorker|fetching the script|allow-same-origin|same-origin iframe/,
  /\(\S*(\/_static\/|\/vsda\/|\/update\/check)\S*\)$/,
  /package\.nls\.json('|\))|^Loading development extension|^Creation of workbench contribution/,
  /^Timed out waiting for authentication provider/,
  /^No extension gallery service configured|^Canceled: |vscode-languagedetection/,
];

/** The suite goes to stdout at once; the rest is kept aside for a failing run, or printed at once when verbose. */
export function createTranscript({ verbose = false }) {
  const aside = [];
  const putAside = (line) => {
    if (noise.some((pattern) => pattern.test(line.text))) return;
    const shown = `[${line.from}] ${line.text}`;
    if (verbose) return console.log(shown);
    aside.push(shown);
    if (aside.length > kept) aside.shift();
  };
  return {
    log(type, args) {
      const text = format(...args);
      if (text.startsWith(suiteMark)) console.log(text.slice(suiteMark.length));
      else putAside({ from: type, text });
    },
    page(type, text, url) {
      // The log's own lines are drawn in colour, and came already.
      if (!['error', 'warning'].includes(type) || text.startsWith('%c')) return;
      putAside({ from: `page ${type}`, text: url ? `${text} (${url})` : text });
    },
    printAside() {
      if (aside.length > 0) console.log(`\nThe log and console of this run:\n${aside.join('\n')}\n`);
    },
  };
}
