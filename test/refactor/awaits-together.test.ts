import { becomes, inMain, refuses, silent } from './cases.ts';

const [gather, group] = ['awaitsToGather', 'awaitsToGroup'] as const;

describe('awaits one behind the other, together', () => {
  it('gather their results', () => becomes(gather,
    inMain('x = await ‸load(a)\ny = await load(b)\nreturn x + y\n'),
    inMain('x, y = await asyncio.gather(load(a), load(b))\nreturn x + y\n')));

  it('keep the results of a task group', () => becomes(group,
    inMain('‸x = await load(a)\ny = await load(b)\nreturn x + y\n'),
    inMain('async with asyncio.TaskGroup() as tg:\n    x_task = tg.create_task(load(a))\n    y_task = tg.create_task(load(b))\nx = x_task.result()\ny = y_task.result()\nreturn x + y\n')));

  it('take three, and those without a result', () => becomes(gather,
    inMain('await first(a)\n‸await second(b)\nawait third()\n'),
    inMain('await asyncio.gather(first(a), second(b), third())\n')));

  it('name what nobody wants, where there is a result beside it', () => becomes(gather,
    inMain('await first(a)\nx = await ‸load(b)\nreturn x\n'),
    inMain('_, x = await asyncio.gather(first(a), load(b))\nreturn x\n')));

  it('start tasks without names for those', () => becomes(group,
    inMain('await first(a)\n‸await second(b)\n'),
    inMain('async with asyncio.TaskGroup() as tg:\n    tg.create_task(first(a))\n    tg.create_task(second(b))\n')));

  it('unpack in one place', () => becomes(gather,
    inMain('p, q = await pair(a)\ny = await ‸load(b)\nreturn p, q, y\n'),
    inMain('(p, q), y = await asyncio.gather(pair(a), load(b))\nreturn p, q, y\n')));

  it('keep every comment', () => becomes(gather,
    inMain('# first\nx = await ‸load(a)  # of a\n# then\ny = await load(b)  # of b\nreturn x + y\n'),
    inMain('# first\nx, y = await asyncio.gather(\n    load(a),  # of a\n    # then\n    load(b),\n)  # of b\nreturn x + y\n')));

  it('keep every comment in a group', () => becomes(group,
    inMain('x = await ‸load(a)  # of a\n# then\ny = await load(b)  # of b\nreturn x + y\n'),
    inMain('async with asyncio.TaskGroup() as tg:\n    x_task = tg.create_task(load(a))  # of a\n    # then\n    y_task = tg.create_task(load(b))\nx = x_task.result()\ny = y_task.result()  # of b\nreturn x + y\n')));

  it('take only what is selected', () => becomes(gather,
    inMain('x = await load(a)\n‹y = await load(b)\nz = await load(1)›\nreturn x, y, z\n'),
    inMain('x = await load(a)\ny, z = await asyncio.gather(load(b), load(1))\nreturn x, y, z\n')));

  it('take what is near in a row without end', async () => {
    const row = Array.from({ length: 200 }, (_, index) => `await load(${index})\n`);
    const part = row.slice(88, 113).map((line) => `    ${line.slice('await '.length, -1)},\n`);
    await becomes(gather, inMain(row.map((line, index) => (index === 100 ? `‸${line}` : line)).join('')), inMain([...row.slice(0, 88), 'await asyncio.gather(\n', ...part, ')\n', ...row.slice(113)].join('')));
  });

  it('take the part of a row around the caret that can', () => becomes(gather,
    inMain('x = await load(a)\ny = await load(x)\nz = await load(‸b)\nreturn x, y, z\n'),
    inMain('x = await load(a)\ny, z = await asyncio.gather(load(x), load(b))\nreturn x, y, z\n')));

  it('go on several lines where one would be too long', () => becomes(gather,
    inMain('first_long_name = await load_something_long(a, "a text of some length")\nsecond_long_name = await ‸load_something_long(b)\n'),
    inMain('first_long_name, second_long_name = await asyncio.gather(\n    load_something_long(a, "a text of some length"),\n    load_something_long(b),\n)\n')));

  it('write to different attributes', () => becomes(gather,
    'import asyncio\n\n\nclass C:\n    async def main(self, a):\n        self.x = await ‸load(a)\n        self.y = await load(1)\n',
    'import asyncio\n\n\nclass C:\n    async def main(self, a):\n        self.x, self.y = await asyncio.gather(load(a), load(1))\n'));

  it('use methods of this file that only read', () => becomes(gather,
    'import asyncio\n\n\nclass C:\n    async def one(self):\n        await asyncio.sleep(1)\n        return self.a\n\n    async def main(self):\n        x = await ‸self.one()\n        y = await self.one()\n        return x, y\n',
    'import asyncio\n\n\nclass C:\n    async def one(self):\n        await asyncio.sleep(1)\n        return self.a\n\n    async def main(self):\n        x, y = await asyncio.gather(self.one(), self.one())\n        return x, y\n'));

  it('use the spelling that is imported', () => becomes(gather,
    'from asyncio import gather\n\n\nasync def main():\n    x = await ‸load(1)\n    y = await load(2)\n',
    'from asyncio import gather\n\n\nasync def main():\n    x, y = await gather(load(1), load(2))\n'));

  it('bring the import', () => becomes(group,
    'import os\n\n\nasync def main():\n    await ‸load(1)\n    await load(2)\n',
    'import asyncio\nimport os\n\n\nasync def main():\n    async with asyncio.TaskGroup() as tg:\n        tg.create_task(load(1))\n        tg.create_task(load(2))\n'));

  it('find names that are free', () => becomes(group,
    inMain('tg = x_task = 1\nx = await ‸load(a)\nawait load(b)\n'),
    inMain('tg = x_task = 1\nasync with asyncio.TaskGroup() as tg_2:\n    x_task_2 = tg_2.create_task(load(a))\n    tg_2.create_task(load(b))\nx = x_task_2.result()\n')));

  it('write CRLF where the file does', () => becomes(gather,
    inMain('x = await ‸load(a)  # a\ny = await load(b)\n').replaceAll('\n', '\r\n'),
    inMain('x, y = await asyncio.gather(\n    load(a),  # a\n    load(b),\n)\n').replaceAll('\n', '\r\n')));
});

describe('awaits that have to stay one behind the other', () => {
  const refused: Readonly<Record<string, readonly [reason: string, body: string]>> = {
    'the later reads the result of the earlier': ['needsResult', 'x = await load(a)\n‸y = await load(x)\n'],
    'through a subscript': ['needsResult', 'x = await load(a)\n‸y = await load(b[x.id])\n'],
    'both give the same name': ['bindsAgain', 'x = await load(a)\n‸x = await load(b)\n'],
    'both work on one object': ['sameObject', 'await a.execute(1)\n‸await a.execute(2)\n'],
    'one works on what the other is given': ['sameObject', 'await fill(a)\n‸await a.save()\n'],
    'both are given a list': ['sameObject', 'rows = []\nawait fill(rows)\n‸await show(rows)\n'],
    'the first is there for the time that passes': ['order', 'await asyncio.sleep(1)\n‸await load(b)\n'],
    'one waits for another await inside': ['innerAwait', 'x = await load(await load(a))\n‸y = await load(b)\n'],
    'a walrus binds inside': ['innerAwait', 'x = await load(n := 1)\n‸y = await load(b)\n'],
    'a nested function reads the result': ['seenElsewhere', 'x = await load(a)\n‸y = await load(b)\ndef show():\n    return x\n'],
    'they share a line': ['noRoom', 'x = await load(a); ‸y = await load(b)\n'],
  };
  for (const [name, [reason, body]] of Object.entries(refused)) {
    it(name, async () => {
      await refuses(gather, inMain(body), reason);
      await refuses(group, inMain(body), reason);
    });
  }

  it('an attribute that is written and may be read', () => refuses(gather, 'class C:\n    async def main(self):\n        self.x = await load(1)\n        ‸self.y = await self.load(2)\n', 'mayRead'));
  it('a function of the file that changes a global', () => refuses(gather, 'async def load(a):\n    global n\n    n = a\n\n\nasync def main():\n    await load(1)\n    ‸await load(2)\n', 'changes'));
  it('a function of the file that fills a list of the module', () => refuses(gather, 'found = []\n\n\nasync def load(a):\n    found.append(await get(a))\n\n\nasync def main():\n    await load(1)\n    ‸await load(2)\n', 'changes'));
  it('a group under an except', () => refuses(group, inMain('try:\n    await load(a)\n    ‸await load(b)\nexcept ValueError:\n    pass\n'), 'exceptAround'));
  it('a group before Python 3.11', () => refuses(group, inMain('await load(a)\n‸await load(b)\n'), 'needsPython', { python: { min: [3, 9], max: null } }));
  it('a group of what are no coroutines', () => refuses(group, inMain('await a\n‸await b\n'), 'noCoroutine'));
});

describe('silence about awaits', () => {
  it('alone', () => silent(gather, inMain('x = await ‸load(a)\nreturn x\n')));
  it('with a statement in between', () => silent(gather, inMain('‹x = await load(a)\nprint(x)\ny = await load(b)›\n')));
  it('in different blocks', () => silent(gather, inMain('x = await load(a)\nif x:\n    y = await ‸load(b)\n')));
  it('in damaged code', () => silent(gather, 'async def main(:\n    x = await ‸load(a)\n    y = await load(b)\n'));
});
