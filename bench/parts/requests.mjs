// What an editor asks beside diagnostics: code actions over a finding, hover and completion, each at places all over the text.
import { quantile } from '../statistics.mjs';

const questions = 60;
/** Steps of this size visit a range evenly, without coming back to the same place. */
const goldenRatio = 0.618034;

/** 95th percentiles in milliseconds; null: the server answers no such request. */
export async function measureRequests(session) {
  const items = await session.currentDiagnostics();
  const { capabilities } = session;
  const names = namesIn(session.document.text);
  const at = (list, n) => list[Math.floor(((n * goldenRatio) % 1) * list.length)];
  const ask = async (isOffered, method, paramsFor) => {
    if (!isOffered) return null;
    const times = [];
    for (let n = 0; n < questions; n++) {
      const from = performance.now();
      const { at: answered } = await session.server.request(method, { textDocument: { uri: session.uri }, ...paramsFor(n) });
      times.push(answered - from);
    }
    return quantile(times, 0.95);
  };
  return {
    codeAction: items.length === 0 ? null : await ask(capabilities.codeActionProvider, 'textDocument/codeAction', (n) => ({ range: at(items, n).range, context: { diagnostics: [at(items, n)], triggerKind: 1 } })),
    hover: await ask(capabilities.hoverProvider, 'textDocument/hover', (n) => ({ position: at(names, n).start })),
    completion: await ask(capabilities.completionProvider, 'textDocument/completion', (n) => ({ position: at(names, n).end, context: { triggerKind: 1 } })),
  };
}

/** Where words stand. */
function namesIn(text) {
  return text.split('\n').flatMap((line, number) => [...line.matchAll(/[A-Za-z_]\w+/g)].map(({ 0: word, index }) => ({ start: { line: number, character: index + 1 }, end: { line: number, character: index + word.length } })));
}
