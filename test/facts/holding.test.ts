// Questions about the whole file: the answer follows edits in units far from where it was asked.

import assert from 'node:assert/strict';
import { analyse } from '../harness/core.ts';

async function rulesAfter(text: string, edit: (text: string) => string): Promise<string[][]> {
  const analysis = await analyse(text);
  const before = analysis.findings().map((finding) => finding.rule);
  analysis.setText(edit(text));
  const after = analysis.findings().map((finding) => finding.rule);
  assert.deepEqual(after, (await analyse(edit(text))).findings().map((finding) => finding.rule), 'as if read anew');
  analysis.setText(text);
  assert.deepEqual(analysis.findings().map((finding) => finding.rule), before, 'and back again');
  return [before, after];
}

const pool = `class Pool:
    def __init__(self):
        self.links = {}

    def add(self, name, link):
        self.links[name] = link

    async def close(self):
        for link in self.links.values():
            await link.close()
`;

const queue = `import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        if item is None:
            continue
        print(item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    await queue.join()
    task.cancel()
`;

describe('units that hold a word', () => {
  it('stop to count when they no longer change the collection', async () => {
    assert.deepEqual(await rulesAfter(pool, (text) => text.replace('self.links[name] = link', 'print(name, link)')), [['iterate-shared-while-awaiting'], []]);
  });

  it('begin to count when a method is added', async () => {
    const text = pool.replace('self.links[name] = link', 'print(name, link)');
    assert.deepEqual(await rulesAfter(text, (before) => `${before}\n    def drop(self, name):\n        del self.links[name]\n`), [[], ['iterate-shared-while-awaiting']]);
  });

  it('tell what a parameter is, by the calls that pass it', async () => {
    assert.deepEqual(await rulesAfter(queue, (text) => text.replace('worker(queue))', 'worker(print))')), [['queue-join-without-task-done'], []]);
    assert.deepEqual(await rulesAfter(queue, (text) => text.replace('await queue.join()', 'await queue.put(1)')), [['queue-join-without-task-done'], []]);
  });
});
