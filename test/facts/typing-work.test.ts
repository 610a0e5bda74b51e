// What a key costs does not grow with the file: counted in questions, not in milliseconds.

import assert from 'node:assert/strict';
import type { ModuleNames } from '../../server/src/analysis/facts/names.ts';
import type { Analysis } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';

/** How many units were looked into for a key. */
async function looksFor(text: string, at: number, key: string): Promise<number> {
  const analysis = await analyse(text);
  analysis.findings();
  const names = namesOf(analysis);
  const resolver = names.resolver.bind(names);
  let looks = 0;
  names.resolver = (slot) => {
    looks++;
    return resolver(slot);
  };
  analysis.edit(at, at, key);
  analysis.findings();
  return looks;
}

/** The names of a file are not for the outside, so the test reaches in. */
function namesOf(analysis: Analysis): ModuleNames {
  return (analysis as unknown as { readonly file: { readonly names: ModuleNames } }).file.names;
}

const helper = `import asyncio
import time


def work(jobs, times):
    time.sleep(times)
    jobs.put(1)


class Base:
    def start(self, jobs, times=None):
        self.tasks.append(self.__create(self.serve(jobs)))
        work(jobs, 1)

    async def serve(self, jobs):
        await jobs.get()
`;

const callers: Readonly<Record<string, (i: number) => string>> = {
  'a helper that all of them call': (i) => `\n\nasync def caller${i}():\n    print(${i})\n    jobs = asyncio.Queue()\n    work(jobs, ${i})\n    await jobs.get()\n`,
  'a method of the same class': (i) => `\n    def test${i}(self):\n        print(${i})\n        jobs = asyncio.Queue()\n        self.start(jobs, times=${i})\n`,
  'nested functions of the same name': (i) => `\n\ndef test${i}():\n    print(${i})\n    async def coro(jobs):\n        await jobs.get()\n    asyncio.run(coro(asyncio.Queue()))\n`,
  'coroutine functions that await each other': (i) => `\n\nasync def step${i + 1}(jobs):\n    print(${i})\n    await step${i}(jobs)\n    await jobs.get()\n`,
};

describe('the work of a key', () => {
  for (const [what, caller] of Object.entries(callers)) {
    it(`is the same in a small file and a large one: ${what}`, async () => {
      const textOf = (count: number): string => helper + Array.from({ length: count }, (_, i) => caller(i)).join('');
      const [small, large] = [textOf(20), textOf(200)];
      // In the last caller, and in what is called.
      for (const behind of ['print(', 'time.sleep(', '__create(']) {
        const place = (text: string): number => text.lastIndexOf(behind) + behind.length;
        for (const key of ['-', 'x', '\n']) {
          const [few, many] = [await looksFor(small, place(small), key), await looksFor(large, place(large), key)];
          assert.ok(few > 0);
          assert.ok(many <= few + 5, `${JSON.stringify(key)} behind ${behind}: ${few} and ${many}`);
        }
      }
    });
  }
});
