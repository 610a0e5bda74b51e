// The picture of a file as Mermaid text: what it says, that no name can break it, and that it stays small.

import assert from 'node:assert/strict';
import { mermaidOf, type ConcurrencyMap } from '../../server/src/analysis/index.ts';
import { mapWords } from '../../server/src/lsp/seeing-text.ts';
import { analyse } from '../harness/core.ts';

const words = mapWords('en');

async function mapOf(text: string, around?: string): Promise<ConcurrencyMap> {
  const analysis = await analyse(text);
  try {
    return analysis.seeing.concurrencyMap(around === undefined ? null : text.indexOf(around));
  } finally {
    analysis.dispose();
  }
}

/** `from arrow label to`, by name. */
async function edges(text: string, around?: string): Promise<readonly string[]> {
  const map = await mapOf(text, around);
  const name = (id: string): string => map.nodes[Number(id.slice(1))]?.name ?? '?';
  return [...mermaidOf(map, words).matchAll(/^ {2}(n\d+) (\S+?)\|"(.*)"\| (n\d+)$/gm)].map(([, from = '', arrow = '', label = '', to = '']) => `${name(from)} ${arrow} ${label} ${arrow} ${name(to)}`);
}

describe('the concurrency map', () => {
  it('draws who awaits whom, from the module down to what blocks', async () => {
    const text = 'import asyncio\nimport time\n\n\ndef read():\n    time.sleep(1)\n\n\nasync def load():\n    read()\n\n\nasync def main():\n    await load()\n\n\nasyncio.run(main())\n';
    assert.equal(mermaidOf(await mapOf(text), words), [
      'flowchart TD', '  n0(["load"])', '  n1["read"]', '  n2[/"time.sleep"/]', '  n3(["main"])', '  n4{{"module"}}',
      '  n0 ==>|"blocks"| n1', '  n1 ==>|"blocks"| n2', '  n3 -->|"awaits"| n0', '  n4 -.->|"run"| n3',
      '  classDef blocking stroke:#d33,stroke-width:2px', '  class n2 blocking', '',
    ].join('\n'));
  });

  it('says who waits for a task, and nothing where nobody can tell', async () => {
    const text = `import asyncio
async def work(): pass
async def named():
    task = asyncio.create_task(work())
    await task
async def listed():
    tasks = [asyncio.create_task(work()) for _ in range(3)]
    await asyncio.wait(tasks)
async def appended():
    tasks = []
    tasks.append(asyncio.create_task(work()))
    for task in tasks:
        await task
async def grouped():
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
async def dropped():
    asyncio.create_task(work())
async def passed(keep):
    keep(asyncio.create_task(work()))
async def together(more):
    await asyncio.gather(*(work() for _ in more), work())
`;
    assert.deepEqual(await edges(text), [
      'named -.-> task (create_task) · waited for by await -.-> work',
      'listed -.-> task (create_task) · waited for by wait -.-> work',
      'appended -.-> task (create_task) · waited for by await -.-> work',
      'grouped -.-> task (create_task) · waited for by group group -.-> work',
      'dropped -.-> task (create_task) · nobody waits for it -.-> work',
      'passed -.-> task (create_task) -.-> work',
      'together -.-> gather -.-> work',
    ]);
  });

  it('finds a task again in another method of its class', async () => {
    const text = 'import asyncio\n\n\nclass Service:\n    async def start(self):\n        self.task = asyncio.create_task(self.work())\n\n    async def work(self):\n        await asyncio.sleep(1)\n\n    async def stop(self):\n        await self.task\n';
    assert.deepEqual(await edges(text), ['Service.start -.-> task (create_task) · waited for by await in stop -.-> Service.work']);
  });

  it('draws loops over async generators, and leaves to a generator expression what it awaits', async () => {
    const text = 'async def stream():\n    yield 1\nasync def one():\n    return 1\nasync def main():\n    async for x in stream():\n        print(x)\n    return (await one() for _ in range(3))\n';
    assert.deepEqual(await edges(text), ['main --> async for --> stream']);
  });

  it('keeps to one function and what it reaches', async () => {
    const text = 'async def a():\n    await b()\nasync def b():\n    await c()\nasync def c():\n    pass\nasync def d():\n    await a()\n';
    const map = await mapOf(text, 'await c()');
    assert.equal(map.about, 'b');
    assert.deepEqual(map.nodes.map(({ name }) => name), ['b', 'c']);
    assert.deepEqual(await edges(text, 'await c()'), ['b --> awaits --> c']);
  });

  it('goes round in a circle once', async () => {
    assert.deepEqual(await edges('async def a():\n    await b()\nasync def b():\n    await a()\n    await a()\n', 'await b()'), ['a --> awaits --> b', 'b --> awaits --> a']);
  });

  it('cannot be broken by a name', () => {
    const name = 'end"] --> x;\n<b>#`\\&';
    const map: ConcurrencyMap = {
      about: null, left: 0,
      nodes: [{ id: 0, name, kind: 'coroutine', at: null }, { id: 1, name: 'x'.repeat(500), kind: 'plain', at: null }],
      edges: [{ from: 0, to: 1, kind: 'runs', by: name, at: { start: 0, end: 1 }, collected: null }],
    };
    const lines = mermaidOf(map, words).split('\n');
    const safe = 'end#34;] --#62; x#59; #60;b#62;#35;#96;#92;#38;';
    assert.equal(lines[1], `  n0(["${safe}"])`);
    assert.equal(lines[3], `  n0 -.->|"${safe}"| n1`);
    assert.ok((lines[2] ?? '').length < 140);
  });

  it('is the same text each time, and stays small enough to read', async () => {
    const text = Array.from({ length: 400 }, (_, i) => `async def f${i}():\n    await f${(i * 7 + 1) % 400}()\n    await f${(i + 1) % 400}()\n`).join('');
    const map = await mapOf(text);
    assert.equal(map.edges.length, 120);
    assert.ok(map.left > 600 && map.nodes.length <= 240, `${map.left} ${map.nodes.length}`);
    assert.equal(mermaidOf(map, words), mermaidOf(await mapOf(text), words));
    assert.ok(mermaidOf(map, words).length < 20_000);
    assert.ok(map.edges.every(({ from, to }) => map.nodes[from]?.id === from && map.nodes[to]?.id === to));
  });

  it('survives half-typed code and files without any', async () => {
    assert.deepEqual(await edges('async def a():\n    await b()\nasync def b(:\n    await ('), []);
    assert.deepEqual((await mapOf('')).nodes, []);
    assert.deepEqual((await mapOf('x = 1\n')).nodes, []);
  });
});
