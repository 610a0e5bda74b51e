import { becomes, inMain, refuses, silent } from './cases.ts';

const [scope, waitFor, group] = ['waitForToTimeout', 'timeoutToWaitFor', 'gatherToGroup'] as const;

describe('wait_for as a timeout scope', () => {
  it('without a result', () => becomes(scope, inMain('await ‸asyncio.wait_for(load(a), 5)\n'), inMain('async with asyncio.timeout(5):\n    await load(a)\n')));
  it('with a result', () => becomes(scope, inMain('r = await ‸asyncio.wait_for(load(a), timeout=b)  # soon\nreturn r\n'), inMain('async with asyncio.timeout(b):\n    r = await load(a)  # soon\nreturn r\n')));
  it('returned', () => becomes(scope, inMain('return await ‸asyncio.wait_for(load(a), 5)\n'), inMain('async with asyncio.timeout(5):\n    return await load(a)\n')));
  it('over several lines, with comments', () => becomes(scope,
    inMain('r = await ‸asyncio.wait_for(\n    load(\n        a,\n    ),  # work\n    timeout=5,  # time\n)\n'),
    inMain('# work\n# time\nasync with asyncio.timeout(5):\n    r = await load(\n        a,\n    )\n')));
  it('of an expression that needs brackets', () => becomes(scope, inMain('await asyncio.wait_for(‸a or b, 5)\n'), inMain('async with asyncio.timeout(5):\n    await (a or b)\n')));
  it('with the spelling that is imported', () => becomes(scope,
    'from asyncio import wait_for, timeout\n\n\nasync def main():\n    await ‸wait_for(load(), 5)\n',
    'from asyncio import wait_for, timeout\n\n\nasync def main():\n    async with timeout(5):\n        await load()\n'));
  it('not before 3.11', () => refuses(scope, inMain('await ‸asyncio.wait_for(load(a), 5)\n'), 'needsPython', { python: 'all' }));
  it('not with an await in the time', () => refuses(scope, inMain('await ‸asyncio.wait_for(load(a), await time())\n'), 'innerAwait'));
  it('not with arguments in a dictionary', () => refuses(scope, inMain('await ‸asyncio.wait_for(load(a), **b)\n'), 'keywords'));
  it('nothing inside of an expression', () => silent(scope, inMain('return 1 + await ‸asyncio.wait_for(load(a), 5)\n')));
});

describe('a timeout scope as wait_for', () => {
  it('without a result', () => becomes(waitFor, inMain('async with ‸asyncio.timeout(5):\n    await load(a)\n'), inMain('await asyncio.wait_for(load(a), 5)\n')));
  it('with a result and comments', () => becomes(waitFor, inMain('async with asyncio.timeout(5):  # soon\n    # of a\n    r = await ‸load(a)  # r\nreturn r\n'), inMain('# soon\n# of a\nr = await asyncio.wait_for(load(a), 5)  # r\nreturn r\n')));
  it('returned', () => becomes(waitFor, inMain('async with ‸asyncio.timeout(5):\n    return await load(a)\n'), inMain('return await asyncio.wait_for(load(a), 5)\n')));
  it('not a block that does more', () => refuses(waitFor, inMain('async with ‸asyncio.timeout(5):\n    await load(a)\n    await load(b)\n'), 'oneAwait'));
  it('not one with two awaits', () => refuses(waitFor, inMain('async with ‸asyncio.timeout(5):\n    await load(await load(a))\n'), 'innerAwait'));
  it('not one whose scope is used', () => refuses(waitFor, inMain('async with ‸asyncio.timeout(5) as cm:\n    await load(a)\n'), 'scopeNamed'));
  it('nothing about other contexts', () => silent(waitFor, inMain('async with ‸a:\n    await load(a)\n')));
});

describe('gather as a task group', () => {
  it('without results', () => becomes(group, inMain('await ‸asyncio.gather(load(a), load(b))\n'), inMain('async with asyncio.TaskGroup() as tg:\n    tg.create_task(load(a))\n    tg.create_task(load(b))\n')));
  it('with results by name', () => becomes(group, inMain('x, y = await ‸asyncio.gather(load(a), load(b))\nreturn x, y\n'), inMain('async with asyncio.TaskGroup() as tg:\n    x_task = tg.create_task(load(a))\n    y_task = tg.create_task(load(b))\nx = x_task.result()\ny = y_task.result()\nreturn x, y\n')));
  it('with a list of results', () => becomes(group, inMain('return await ‸asyncio.gather(load(a), save(b))\n'), inMain('async with asyncio.TaskGroup() as tg:\n    load_task = tg.create_task(load(a))\n    save_task = tg.create_task(save(b))\nreturn [load_task.result(), save_task.result()]\n')));
  it('of a comprehension', () => becomes(group, inMain('r = await ‸asyncio.gather(*(load(x) for x in a))\n'), inMain('async with asyncio.TaskGroup() as tg:\n    tasks = [tg.create_task(load(x)) for x in a]\nr = [task.result() for task in tasks]\n')));
  it('with comments', () => becomes(group, inMain('await ‸asyncio.gather(\n    # one\n    load(a),  # a\n    load(b),  # b\n)  # done\n'), inMain('async with asyncio.TaskGroup() as tg:\n    # one\n    tg.create_task(load(a))  # a\n    tg.create_task(load(b))  # b  # done\n')));
  it('not with return_exceptions', () => refuses(group, inMain('await ‸asyncio.gather(load(a), load(b), return_exceptions=True)\n'), 'returnExceptions'));
  it('not under an except', () => refuses(group, inMain('try:\n    await ‸asyncio.gather(load(a), load(b))\nexcept OSError:\n    pass\n'), 'exceptAround'));
  it('not of things that may be no coroutines', () => refuses(group, inMain('await ‸asyncio.gather(a, b)\n'), 'noCoroutine'));
  it('not of a starred list', () => refuses(group, inMain('await ‸asyncio.gather(*a)\n'), 'keywords'));
  it('not before 3.11', () => refuses(group, inMain('await ‸asyncio.gather(load(a), load(b))\n'), 'needsPython', { python: 'all' }));
});
