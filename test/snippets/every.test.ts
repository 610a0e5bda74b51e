// Every snippet is run, by a test of this folder that says so at the beginning of a line: `runs('aio-…'`. Those below cannot be: Debian
// has no such Python, or no such library. That Ruff accepts them and our rules are silent is tested with all others.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { expand, readSnippets, snippetWithPrefix } from './expand.ts';
import { runPython } from './python.ts';
import { partNames } from './services/parts.ts';

/** What a snippet uses, the name that tells whether a Python has it, and the first that does. */
const newer: Readonly<Record<string, { uses: string; name: string; since: readonly [number, number] }>> = {
  'aio-eager': { uses: 'asyncio.eager_task_factory', name: 'asyncio.eager_task_factory', since: [3, 12] },
  'aio-queue-shutdown': { uses: 'asyncio.QueueShutDown', name: 'asyncio.QueueShutDown', since: [3, 13] },
  'aio-as-completed-tasks': { uses: 'async for task in asyncio.as_completed(', name: 'asyncio.tasks._AsCompletedIterator', since: [3, 13] },
  'aio-interpreter-pool': { uses: 'InterpreterPoolExecutor()', name: 'concurrent.futures.InterpreterPoolExecutor', since: [3, 14] },
};

/** What a snippet imports: a library that Debian does not have, for a server that it does not have either. */
const foreign: Readonly<Record<string, string>> = { 'aio-kafka': 'aiokafka' };

describe('every snippet', () => {
  const folder = new URL('.', import.meta.url);
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const run = new Set(sources.flatMap((source) => [...source.matchAll(/^\s*(?:runs|tries|prints|fetches)\('(aio-[a-z-]+)'/gm)].map(([, prefix = '']) => prefix)));
  const notRun = new Set([...Object.keys(newer), ...Object.keys(foreign)]);

  for (const [name, { prefix }] of Object.entries(readSnippets())) {
    it(`is run, or it is said why not: ${prefix} (${name})`, () => assert.notEqual(run.has(prefix), notRun.has(prefix)));
  }

  it('that is run, or not, exists', () => {
    for (const prefix of [...run, ...notRun]) assert.ok(snippetWithPrefix(prefix));
  });

  for (const [prefix, { uses, name, since }] of Object.entries(newer)) {
    it(`that needs a newer Python uses what came with it: ${prefix}`, async () => {
      assert.ok(expand(snippetWithPrefix(prefix)).text.includes(uses));
      const program = `import asyncio, concurrent.futures, sys
try:
    ${name}
except AttributeError:
    there = False
else:
    there = True
print(there == (sys.version_info >= (${since.join(', ')})))`;
      assert.equal((await runPython(['-c', program])).stdout, 'True\n');
    });
  }

  for (const [prefix, library] of Object.entries(foreign)) {
    it(`that needs a library which is not to be had imports it: ${prefix}`, () => {
      assert.match(expand(snippetWithPrefix(prefix)).text, new RegExp(`^from ${library} import `, 'm'));
      assert.ok(!partNames.some((name) => name === library), `${library} can be had, so ${prefix} can be run`);
    });
  }
});
