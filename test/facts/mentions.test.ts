// Any mention of a word, anywhere in the file: the answer follows edits far from where it was asked.

import assert from 'node:assert/strict';
import { analyse } from '../harness/core.ts';

const running = `import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    asyncio.run(work())
`;

async function rulesAfter(text: string, edit: (text: string) => string): Promise<string[][]> {
  const analysis = await analyse(text);
  const before = analysis.findings().map((finding) => finding.rule);
  analysis.setText(edit(text));
  const after = analysis.findings().map((finding) => finding.rule);
  const fresh = await analyse(edit(text));
  assert.deepEqual(after, fresh.findings().map((finding) => finding.rule), 'as if read anew');
  analysis.setText(text);
  assert.deepEqual(analysis.findings().map((finding) => finding.rule), before, 'and back again');
  return [before, after];
}

describe('mentions of a word', () => {
  it('count as soon as a statement with the word is added', async () => {
    assert.deepEqual(await rulesAfter(running, (text) => `import nest_asyncio\n${text}`), [['run-inside-running-loop'], []]);
    assert.deepEqual(await rulesAfter(running, (text) => `${text}\n\ndef patch():\n    import nest_asyncio\n    nest_asyncio.apply()\n`), [['run-inside-running-loop'], []]);
  });

  it('count while a statement grows into one', async () => {
    const text = `import asyncio\n\nx = 1\nloop = asyncio.get_event_loop()\n`;
    assert.deepEqual(await rulesAfter(text, (before) => before.replace('x = 1', 'asyncio.set_event_loop(asyncio.new_event_loop())')), [['get-event-loop-without-loop'], []]);
  });

  it('end with the last statement that has it', async () => {
    const text = `${running}\n\ndef started(loop):\n    return loop.is_running()\n`;
    assert.deepEqual(await rulesAfter(text, (before) => before.slice(0, before.indexOf('\n\ndef started'))), [[], ['run-inside-running-loop']]);
  });

  it('reach the limits a coroutine enters in another function', async () => {
    const text = `import asyncio\n\n\nasync def fetch(url):\n    await asyncio.sleep(0.1)\n\n\nasync def main(urls):\n    await asyncio.gather(*(fetch(url) for url in urls))\n`;
    assert.deepEqual(await rulesAfter(text, (before) => before.replace('    await asyncio.sleep(0.1)', '    async with limiter:\n        await asyncio.sleep(0.1)')), [['unbounded-concurrency'], []]);
  });
});
