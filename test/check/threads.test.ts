import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded, json, run } from './bundle.ts';
import { makeFolder } from './folder.ts';
import { bad, rule } from './inputs.ts';

/** Notes what workers send. */
const preload = `
const { appendFileSync } = require('node:fs');
const { parentPort, isMainThread } = require('node:worker_threads');
if (!isMainThread && parentPort) {
  const { postMessage } = parentPort;
  parentPort.postMessage = function (message) {
    appendFileSync(process.env.SENT, String(message.length) + '\\n');
    return postMessage.apply(this, arguments);
  };
}
`;

describe('the threads of a check', () => {
  before(buildIfNeeded);

  for (const more of [[], ['--no-cache']]) {
    it(`share the files${more.map((flag) => ` (${flag})`).join('')}`, () => {
      // Long enough for a second thread to pay off on any machine.
      const text = bad.repeat(12);
      const names = Array.from({ length: 400 }, (_, n) => `m${String(n).padStart(3, '0')}.py`);
      const cwd = makeFolder(Object.fromEntries(names.map((name) => [name, text])));
      const other = makeFolder({ 'preload.cjs': preload });
      const sent = join(other, 'sent.txt');
      writeFileSync(sent, '');
      for (let round = 0; round < 2; round++) {
        const outcome = run(cwd, ['check', '--format', 'json', '--select', rule, ...more, '.'], { env: { NODE_OPTIONS: `--require ${join(other, 'preload.cjs')}`, SENT: sent, XDG_CACHE_HOME: other } });
        assert.deepEqual([...new Set(json(outcome).map(({ file }) => file))], names, outcome.stderr);
      }
      assert.equal(readFileSync(sent, 'utf8') !== '', availableParallelism() > 1);
    });
  }
});
