// What a parameter without an annotation holds follows the calls in the file, also those that an edit adds or takes away.

import assert from 'node:assert/strict';
import { after, rulesOf } from '../harness/edited.ts';

const worker = `import asyncio
import threading


async def work(jobs):
    jobs.put(1)


`;

const main = `async def main():
    await work(asyncio.Queue())
`;

describe('what a parameter holds', () => {
  it('comes from the calls, and goes with them', async () => {
    assert.deepEqual(await rulesOf(worker), []);
    assert.deepEqual(await after(worker, worker + main), ['coroutine-never-awaited']);
    assert.deepEqual(await after(worker + main, `${worker}${main}\n\nasync def other(jobs):\n    await work(jobs)\n`), []);
    assert.deepEqual(await after(worker + main, worker + main.replace('asyncio.Queue', 'list')), []);
    assert.deepEqual(await after(worker + main, worker.replace('(jobs)', '(jobs: list)') + main), []);
  });

  it('goes through several functions', async () => {
    const text = `${worker}async def start(queue):\n    await work(queue)\n\n\nasync def main():\n    await start(asyncio.Queue())\n`;
    assert.deepEqual(await rulesOf(text), ['coroutine-never-awaited']);
    assert.deepEqual(await after(text, text.replace('start(asyncio.Queue())', 'start(None)')), []);
  });

  it('is what others pass where a function calls itself with it', async () => {
    const text = `${worker}async def again(jobs, times):\n    await work(jobs)\n    if times:\n        await again(jobs, times - 1)\n\n\nasync def main():\n    await again(asyncio.Queue(), 3)\n`;
    assert.deepEqual(await rulesOf(text), ['coroutine-never-awaited']);
    assert.deepEqual(await after(text, text.replace('await again(jobs,', 'await again(jobs.copy(),')), []);
  });

  it('is not told where functions call each other in a circle', async () => {
    const text = `${worker}async def ping(jobs):\n    await work(jobs)\n    await pong(jobs)\n\n\nasync def pong(jobs):\n    await ping(jobs)\n`;
    assert.deepEqual(await rulesOf(text), []);
  });

  it('comes along with the work that is handed to a thread', async () => {
    const thread = (start: string): string => `import asyncio
import threading


def report(jobs):
    jobs.put_nowait(1)


async def main():
    jobs = asyncio.Queue()
    ${start}
    await jobs.get()
`;
    assert.deepEqual(await rulesOf(thread('threading.Thread(target=report, args=(jobs,)).start()')), ['loop-api-from-thread']);
    assert.deepEqual(await rulesOf(thread('await asyncio.to_thread(report, jobs)')), ['loop-api-from-thread']);
    assert.deepEqual(await rulesOf(thread('await asyncio.to_thread(report, *[jobs])')), []);
    assert.deepEqual(await rulesOf(thread('await asyncio.to_thread(report, [jobs])')), []);
  });
});
