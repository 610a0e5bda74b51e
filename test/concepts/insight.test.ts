// What a hover says about the code at hand. Whatever cannot be told for certain is not said.
import assert from 'node:assert/strict';
import type { AnalysisOptions, CodeFact, Timeline } from '../../server/src/analysis/index.ts';
import { drawTimeline, factText } from '../../server/src/lsp/insight-text.ts';
import { analyse } from '../harness/core.ts';

async function at(marked: string, options: Partial<AnalysisOptions> = {}): Promise<{ facts: readonly CodeFact[]; timeline: Timeline | null }> {
  const analysis = await analyse(marked.replace('⟦', '').replace('⟧', ''), options);
  const insight = analysis.insightAt(marked.indexOf('⟦'));
  assert.deepEqual(analysis.takeFailures(), []);
  return { facts: insight?.facts ?? [], timeline: insight?.timeline ?? null };
}

const said = async (marked: string, options: Partial<AnalysisOptions> = {}): Promise<string[]> => (await at(marked, options)).facts.map((fact) => factText(fact, 'en'));

describe('facts about a function', () => {
  const load = 'import asyncio\nimport time\n\n\nasync def load(queue):\n    time.sleep(1)\n    async with asyncio.timeout(5):\n        await queue.get()\n    await queue.get()\n\n\n';

  it('are told where it is defined: what a call gives, where it may be suspended, what blocks', async () => {
    assert.deepEqual(await said(load.replace('load', '⟦load⟧')), [
      '`load` is a coroutine function: a call gives a coroutine, which runs when it is awaited.',
      'It may be suspended in 3 places: `async with timeout`, `get`.',
      'It blocks the event loop with `time.sleep`.',
    ]);
    assert.equal((await said(load.replace('async def', '⟦async def⟧'))).length, 2);
  });

  it('are told where it is called, by its meaning', async () => {
    assert.equal((await said(`${load}async def main(q):\n    await ⟦load⟧(q)\n`)).length, 3);
    assert.deepEqual(await said(`${load}async def main(load):\n    await ⟦load⟧(1)\n`), []);
    assert.equal((await said('class A:\n    async def run(self):\n        await self.⟦stop⟧()\n\n    async def stop(self):\n        pass\n')).length, 1);
  });

  it('tell how what blocks is reached through plain functions', async () => {
    const helpers = 'import json\n\n\ndef read(path):\n    with open(path) as file:\n        return json.load(file)\n\n\ndef settings():\n    return read("settings.json")\n\n\n';
    assert.deepEqual((await said(`${helpers}async def ⟦f⟧():\n    return settings()\n`)).at(-1), 'It blocks the event loop by way of `settings` → `read` → `open`.');
    assert.deepEqual(await said(`${helpers}async def f():\n    return ⟦settings⟧()\n`), ['It blocks the event loop by way of `settings` → `read` → `open`.']);
    assert.deepEqual(await said(`${helpers}def f():\n    return ⟦settings⟧()\n`), []);
    assert.deepEqual(await said(`${helpers}async def f():\n    return ⟦settings⟧()\n`, { blockingAllow: ['builtins.open', 'json.load'] }), []);
  });

  it('do not count what nested functions do', async () => {
    const text = 'import time\n\n\nasync def ⟦f⟧(x):\n    def inner():\n        time.sleep(1)\n\n    async def other():\n        await x\n\n    return inner, other\n';
    assert.deepEqual((await at(text)).facts.map(({ kind }) => kind), ['function', 'never-suspends']);
  });

  it('tell generators from coroutines, and a plain function only where it gives a coroutine', async () => {
    assert.match((await said('async def ⟦f⟧():\n    yield 1\n'))[0] ?? '', /async generator/);
    assert.match((await said('async def f():\n    pass\n\n\ndef ⟦g⟧():\n    return f()\n'))[0] ?? '', /plain function that gives a coroutine/);
    assert.deepEqual(await said('def ⟦g⟧():\n    return 1\n'), []);
  });

  it('are silent where a decorator may have changed everything', async () => {
    assert.deepEqual(await said('from mylib import magic\n\n\n@magic\nasync def ⟦f⟧(x):\n    await x\n'), []);
  });

  it('say nothing of the body of a stub', async () => {
    assert.equal((await said('async def ⟦f⟧(): ...\n')).length, 1);
    assert.deepEqual(await said('⟦async def⟧ f(): ...\n'), []);
  });
});

describe('facts about an API', () => {
  it('name what blocks and its counterparts, on the loop only', async () => {
    const text = (kind: string): string => `import requests\n\n\n${kind} f():\n    requests.⟦get⟧("x")\n\n\nasync def g(): pass\n`;
    const [blocks, twins] = await said(text('async def'));
    assert.equal(blocks, '`requests.get` blocks the thread of the event loop until it returns.');
    assert.match(twins ?? '', /^Asynchronous counterparts: `httpx\.AsyncClient\.get`/);
    assert.deepEqual(await said(text('def')), []);
  });

  it('are silent about a blocking call that is told not to', async () => {
    assert.deepEqual(await said('import queue\n\n\nasync def f(q: queue.Queue):\n    q.⟦get⟧(block=False)\n'), []);
  });

  it('follow the project: what it allows does not block, what it adds does', async () => {
    const text = 'import mylib\nimport time\n\n\nasync def ⟦f⟧():\n    time.sleep(1)\n    mylib.query()\n';
    const blocks = async (options: Partial<AnalysisOptions>): Promise<string | undefined> => (await said(text, options)).find((sentence) => /blocks/.test(sentence));
    assert.equal(await blocks({}), 'It blocks the event loop with `time.sleep`.');
    assert.equal(await blocks({ blockingAllow: ['time.*'] }), undefined);
    assert.equal(await blocks({ blockingExtend: ['mylib.query'] }), 'It blocks the event loop with `time.sleep`, `mylib.query`.');
    assert.deepEqual(await said(text.replace('⟦f⟧', 'f').replace('query()', '⟦query⟧()'), { blockingExtend: ['mylib.query'] }), ['`mylib.query` blocks the thread of the event loop until it returns.']);
  });

  it('do not call a single system call blocking', async () => {
    assert.deepEqual(await said('import os\n\n\nasync def f(p):\n    os.path.⟦exists⟧(p)\n'), []);
  });

  it('say since and until which Python there is such a thing', async () => {
    assert.deepEqual(await said('import asyncio\n\nx = asyncio.⟦TaskGroup⟧()\n'), ['Since Python 3.11.']);
    assert.deepEqual(await said('import asyncio\n\nasyncio.⟦get_child_watcher⟧()\n'), ['Deprecated since Python 3.12.', 'Last available in Python 3.13.']);
  });

  it('say what a function gives that has no page', async () => {
    assert.match((await said('import aiosmtplib\n\n\nasync def f(m):\n    await aiosmtplib.⟦send⟧(m)\n'))[0] ?? '', /`aiosmtplib\.send` gives a coroutine/);
  });

  it('say what a method gives', async () => {
    assert.deepEqual(await said('import asyncio\n\n\nasync def f(q: asyncio.Queue):\n    await q.⟦put⟧(1)\n'), ['`asyncio.Queue.put` gives a coroutine: nothing happens before it is awaited.']);
  });
});

describe('timelines', () => {
  const program = (body: string): string =>
    `import asyncio\nimport time\n\n\nasync def load(name, seconds):\n    await asyncio.sleep(seconds)\n    return name\n\n\nasync def main(x):\n${body.replace(/^(?=.)/gm, '    ')}\n`;
  const drawn = async (body: string): Promise<string | null> => {
    const { timeline } = await at(program(body));
    return timeline && drawTimeline(timeline, 'en');
  };

  it('draw gather, with the numbers of literals', async () => {
    assert.equal(
      await drawn('await asyncio.⟦gather⟧(load("a", 1), load("b", seconds=2), asyncio.sleep(1.5))'),
      [
        '```text',
        'load("a", 1)          |================| 1 s',
        'load("b", seconds=2)  |================================| 2 s',
        'asyncio.sleep(1.5)    |========================| 1.5 s',
        '```',
        '',
        'Together 2 s; one after another it would be 4.5 s.',
      ].join('\n'),
    );
  });

  it('draw the tasks of a group', async () => {
    const body = 'async with asyncio.TaskGroup() as group:\n    group.⟦create_task⟧(load("a", 1))\n    b = group.create_task(load("b", 2))';
    assert.match((await drawn(body)) ?? '', /load\("a", 1\) {2}\|=+\| 1 s\nload\("b", 2\)[^]*Together 2 s; one after another it would be 3 s\./);
    assert.equal(await drawn('async with asyncio.TaskGroup() as group:\n    group.⟦create_task⟧(load("a", 1))'), null);
    assert.equal(await drawn('async with asyncio.TaskGroup() as group:\n    for y in x:\n        group.⟦create_task⟧(load("a", 1))\n        group.create_task(load("b", 1))'), null);
  });

  it('draw awaits in a row', async () => {
    assert.equal(
      await drawn('⟦await⟧ load("a", 1)\nb = await load("b", 2)\nreturn b'),
      [
        '```text',
        'load("a", 1)  |===========| 1 s',
        'load("b", 2)              |=====================| 2 s',
        '```',
        '',
        'One after another 3 s; together, with `gather` or a task group, 2 s, if none needs what another one did.',
      ].join('\n'),
    );
  });

  it('do not advise what a dependency forbids', async () => {
    assert.match((await drawn('a = ⟦await⟧ load("a", 1)\nb = await load(a, 2)')) ?? '', /\nOne after another: 3 s\.$/);
  });

  it('draw a blocking sleep', async () => {
    assert.match((await drawn('time.⟦sleep⟧(5)')) ?? '', /time\.sleep\(5\)  \|#{32}\| 5 s\nothers {9}\|\.{32}\|\n```\n\nFor 5 s no other task/);
  });

  it('have no numbers where one is missing', async () => {
    assert.equal(await drawn('await asyncio.⟦gather⟧(load("a", x), load("b", 2))'), '```text\nload("a", x)  |================|\nload("b", 2)  |================|\n```');
  });

  it('are not drawn for one await, for unseen arguments, or where a loop sleeps again and again', async () => {
    assert.equal(await drawn('⟦await⟧ load("a", 1)'), null);
    assert.equal(await drawn('await asyncio.⟦gather⟧(*x)'), null);
    assert.equal(await drawn('await x.⟦gather⟧(load("a", 1), load("b", 2))'), null);
    const text = 'import asyncio\n\n\nasync def tick():\n    while True:\n        await asyncio.sleep(1)\n\n\nasync def main():\n    await asyncio.⟦gather⟧(tick(), tick())\n';
    assert.deepEqual((await at(text)).timeline?.bars.map(({ seconds }) => seconds), [null, null]);
  });

  it('speak Chinese, and align it', () => {
    const drawing = drawTimeline({ form: 'blocked', bars: [{ label: 'time.sleep(1)', seconds: 1 }] }, 'zh-cn');
    assert.match(drawing, /\n其他 {11}\|/);
    assert.match(drawing, /在这 1 秒里/);
  });
});

describe('texts about code', () => {
  it('exist in both languages', () => {
    const facts: readonly CodeFact[] = [
      { kind: 'function', name: 'f', nature: 'coroutine' },
      { kind: 'function', name: 'f', nature: 'async-generator' },
      { kind: 'function', name: 'f', nature: 'gives-coroutine' },
      { kind: 'function', name: 'f', nature: 'plain' },
      { kind: 'suspends', count: 1, at: ['g'] },
      { kind: 'suspends', count: 2, at: ['g', 'h'] },
      { kind: 'never-suspends' },
      { kind: 'blocks-inside', names: ['time.sleep'] },
      { kind: 'blocks-through', ways: [['g', 'h', 'time.sleep'], ['i', 'open']] },
      { kind: 'awaitable', name: 'f', sort: 'handle' },
      { kind: 'blocking', name: 'f' },
      { kind: 'twins', names: ['g'] },
      { kind: 'since', name: 'f', version: '3.11' },
      { kind: 'until', name: 'f', version: '3.13' },
      { kind: 'deprecated', name: 'f', version: '3.12' },
    ];
    for (const fact of facts) {
      assert.doesNotMatch(factText(fact, 'en'), /[{}]|\p{Script=Han}/u);
      assert.match(factText(fact, 'zh-cn'), /^[^{}]*\p{Script=Han}[^{}]*。$/u);
    }
    assert.equal(factText({ kind: 'suspends', count: 1, at: ['g'] }, 'en'), 'It may be suspended in one place: `g`.');
  });
});
