import { becomes, inMain, refuses, silent } from './cases.ts';

const [gather, group] = ['loopToGather', 'loopToGroup'] as const;
const limited = (result: string): string => `semaphore = asyncio.Semaphore(10)\n\nasync def limited(x):\n    async with semaphore:\n        ${result}\n\n`;

describe('a loop of awaits, so many at a time', () => {
  it('with gather', () => becomes(gather, inMain('for ‸x in a:\n    await load(x, b)\n'), inMain(`${limited('await load(x, b)')}await asyncio.gather(*(limited(x) for x in a))\n`)));
  it('in a task group', () => becomes(group, inMain('for x in a:\n    await ‸load(x, b)\n'), inMain(`${limited('await load(x, b)')}async with asyncio.TaskGroup() as tg:\n    for x in a:\n        tg.create_task(limited(x))\n`)));
  it('that fills a list', () => becomes(gather, inMain('r = []\nfor ‸x in a:\n    r.append(await load(x))\nreturn r\n'), inMain(`r = []\n${limited('return await load(x)')}r.extend(await asyncio.gather(*(limited(x) for x in a)))\nreturn r\n`)));
  it('that fills a list from a group', () => becomes(group, inMain('r = []\nfor ‸x in a:\n    r.append(await load(x))\nreturn r\n'), inMain(`r = []\n${limited('return await load(x)')}async with asyncio.TaskGroup() as tg:\n    tasks = [tg.create_task(limited(x)) for x in a]\nr.extend(task.result() for task in tasks)\nreturn r\n`)));
  it('with comments, two names and a bare tuple', () => becomes(gather,
    inMain('for i, ‸x in a, b:  # each\n    # load\n    await load(x)  # it\n'),
    inMain('semaphore = asyncio.Semaphore(10)\n\nasync def limited(x):\n    async with semaphore:\n        # each\n        # load\n        await load(x)  # it\n\nawait asyncio.gather(*(limited(x) for i, x in (a, b)))\n')));
  it('of each item itself', () => becomes(gather, inMain('for ‸x in a:\n    await x.save()\n'), inMain(`${limited('await x.save()')}await asyncio.gather(*(limited(x) for x in a))\n`)));
});

describe('a loop of awaits that has to stay', () => {
  const refused: Readonly<Record<string, readonly [reason: string, body: string]>> = {
    'more than one statement': ['oneStatement', 'for ‸x in a:\n    y = await load(x)\n    print(y)\n'],
    'an else': ['loopElse', 'for ‸x in a:\n    await load(x)\nelse:\n    print(1)\n'],
    'its item is read behind it': ['readsTarget', 'for ‸x in a:\n    await load(x)\nprint(x)\n'],
    'the results are read in it': ['readsResults', 'r = []\nfor ‸x in a:\n    r.append(await load(x, r))\n'],
    'one object for all rounds': ['eachUses', 'for ‸x in a:\n    await b.execute(x)\n'],
    'one list for all rounds': ['eachUses', 'r = []\nfor ‸x in a:\n    await fill(r, x)\n'],
    'a pause': ['order', 'for ‸x in a:\n    await asyncio.sleep(x)\n'],
    'an await inside': ['innerAwait', 'for ‸x in a:\n    await load(await load(x))\n'],
  };
  for (const [name, [reason, body]] of Object.entries(refused)) {
    it(name, async () => {
      await refuses(gather, inMain(body), reason);
      await refuses(group, inMain(body), reason);
    });
  }
  it('in a group before 3.11', () => refuses(group, inMain('for ‸x in a:\n    await load(x)\n'), 'needsPython', { python: 'all' }));
  it('says nothing about a loop without await', () => silent(gather, inMain('for ‸x in a:\n    print(x)\n')));
  it('says nothing about async for', () => silent(gather, inMain('async for ‸x in a:\n    await load(x)\n')));
});
