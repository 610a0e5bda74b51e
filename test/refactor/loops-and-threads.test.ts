import { becomes, inMain, refuses, silent } from './cases.ts';

const run = 'loopToRun';
const head = 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n\n\n';

describe('a loop for one coroutine, as asyncio.run', () => {
  it('at module level', () => becomes(run, `${head}loop = ‸asyncio.get_event_loop()\nloop.run_until_complete(main())\n`, `${head}asyncio.run(main())\n`));
  it('asked at the line that runs it', () => becomes(run, `${head}loop = asyncio.get_event_loop()\nloop.‸run_until_complete(main())\n`, `${head}asyncio.run(main())\n`));
  it('in one expression', () => becomes(run, `${head}asyncio.get_event_loop().‸run_until_complete(main())\n`, `${head}asyncio.run(main())\n`));
  it('in a function, with the result', () => becomes(run, `${head}def start():\n    ‸loop = asyncio.get_event_loop()\n    # now\n    r = loop.run_until_complete(main())\n    return r\n`, `${head}def start():\n    # now\n    r = asyncio.run(main())\n    return r\n`));
  it('made and closed by hand', () => becomes(run, `${head}def start():\n    ‸loop = asyncio.new_event_loop()\n    loop.run_until_complete(main())\n    loop.close()\n`, `${head}def start():\n    asyncio.run(main())\n`));
  it('not one that does more', () => refuses(run, `${head}loop = ‸asyncio.get_event_loop()\nloop.create_task(main())\nloop.run_until_complete(main())\n`, 'loopInUse'));
  it('not for what may be no coroutine', () => refuses(run, `from x import other\n${head}loop = ‸asyncio.get_event_loop()\nloop.run_until_complete(other())\n`, 'unknownCoroutine'));
  it('says nothing where a loop runs', () => silent(run, `${head}async def other():\n    asyncio.get_event_loop().‸run_until_complete(main())\n`));
  it('says nothing about loops that run forever', () => silent(run, `${head}loop = ‸asyncio.get_event_loop()\nloop.run_forever()\n`));
});

describe('work in a thread', () => {
  const [thread, executor, both] = ['executorToThread', 'threadToExecutor', 'threadToCoroutine'] as const;

  it('run_in_executor, and the loop that was only for it', () => becomes(thread, inMain('loop = asyncio.get_running_loop()\nr = await loop.‸run_in_executor(None, work, a, b)\nreturn r\n'), inMain('r = await asyncio.to_thread(work, a, b)\nreturn r\n')));
  it('run_in_executor of a loop that others use', () => becomes(thread, inMain('loop = asyncio.get_running_loop()\nloop.call_soon(b)\nreturn await ‸loop.run_in_executor(None, work, a)\n'), inMain('loop = asyncio.get_running_loop()\nloop.call_soon(b)\nreturn await asyncio.to_thread(work, a)\n')));
  it('run_in_executor within gather', () => becomes(thread, inMain('await asyncio.gather(asyncio.get_running_loop().‸run_in_executor(None, work))\n'), inMain('await asyncio.gather(asyncio.to_thread(work))\n')));
  it('not of an executor of its own', () => refuses(thread, inMain('await a.‸run_in_executor(b, work)\n'), 'ownExecutor'));
  it('not of a future that is kept', () => refuses(thread, inMain('f = a.‸run_in_executor(None, work)\nawait f\n'), 'notAwaited'));
  it('not before 3.9', () => refuses(thread, inMain('await a.‸run_in_executor(None, work)\n'), 'needsPython', { python: { min: [3, 8], max: null } }));

  it('to_thread', () => becomes(executor, inMain('r = await ‸asyncio.to_thread(work, a)  # r\n'), inMain('r = await asyncio.get_running_loop().run_in_executor(None, work, a)  # r\n')));
  it('to_thread with keywords', () => becomes(executor, inMain('await ‸asyncio.to_thread(work, a, n=b)\n'), inMain('await asyncio.get_running_loop().run_in_executor(None, functools.partial(work, a, n=b))\n').replace('import asyncio\n', 'import asyncio\nimport functools\n')));
  it('not of a coroutine that becomes a task', () => refuses(executor, inMain('t = asyncio.create_task(‸asyncio.to_thread(work))\nawait t\n'), 'notAwaited'));

  const threading = (body: string): string => inMain(body).replace('import asyncio\n', 'import asyncio\nimport threading\n');
  it('a thread that is started and joined', () => becomes(both, threading('t = ‸threading.Thread(target=work, args=(a,), kwargs={"n": b})  # a thread\nt.start()\n# wait\nt.join()\n'), threading('# a thread\n# wait\nawait asyncio.to_thread(work, a, n=b)\n')));
  it('asked at join', () => becomes(both, threading('t = threading.Thread(target=work, daemon=True)\nt.start()\nt.‸join()\n'), threading('await asyncio.to_thread(work)\n')));
  it('not with other code in between', () => refuses(both, threading('t = ‸threading.Thread(target=work)\nt.start()\nprint(a)\nt.join()\n'), 'workBetween'));
  it('not with a time limit', () => refuses(both, threading('t = ‸threading.Thread(target=work)\nt.start()\nt.join(5)\n'), 'threadOptions'));
  it('not when it is asked something', () => refuses(both, threading('t = ‸threading.Thread(target=work)\nt.start()\nt.join()\nprint(t.is_alive())\n'), 'threadInUse'));
  it('says nothing about a thread that nobody joins', () => silent(both, threading('t = ‸threading.Thread(target=work)\nt.start()\n')));
  it('says nothing outside of coroutines', () => silent(both, threading('t = ‸threading.Thread(target=work)\nt.start()\nt.join()\n').replace('async def', 'def')));
});
