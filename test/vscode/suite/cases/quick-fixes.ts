import assert from 'node:assert/strict';
import { actionsAt, run } from '../support/actions';
import { closeAll, open, textBecomes } from '../support/files';
import { finding } from '../support/findings';

interface FixCase {
  readonly rule: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const work = 'async def work():\n    pass\n\n\n';

const fixes: Readonly<Record<string, FixCase>> = {
  'awaits the asynchronous twin': {
    rule: 'blocking-call-in-async',
    title: 'asyncio.sleep',
    before: 'import asyncio\nimport time\n\n\nasync def main():\n    time.sleep(1)\n',
    after: 'import asyncio\nimport time\n\n\nasync def main():\n    await asyncio.sleep(1)\n',
  },
  'runs a call in a thread, and imports what that needs': {
    rule: 'blocking-call-in-async',
    title: 'to_thread',
    before: 'import requests\n\n\nasync def load(url):\n    return requests.get(url, timeout=5)\n',
    after: 'import asyncio\nimport requests\n\n\nasync def load(url):\n    return await asyncio.to_thread(requests.get, url, timeout=5)\n',
  },
  'moves a block with a file into a thread': {
    rule: 'blocking-call-in-async',
    title: 'whole block',
    before: 'import asyncio\n\n\nasync def save(path, lines):\n    with open(path, "w") as file:\n        for line in lines:\n            file.write(line)\n',
    after:
      'import asyncio\n\n\nasync def save(path, lines):\n    def write():\n        with open(path, "w") as file:\n            for line in lines:\n                file.write(line)\n\n    await asyncio.to_thread(write)\n',
  },
  'adds await': {
    rule: 'coroutine-never-awaited',
    title: 'Add await',
    before: `${work}async def main():\n    work()\n`,
    after: `${work}async def main():\n    await work()\n`,
  },
  'makes the function async that calls a coroutine': {
    rule: 'coroutine-called-from-sync',
    title: "Make 'main' async",
    before: `${work}def main():\n    work()\n`,
    after: `${work}async def main():\n    await work()\n`,
  },
  'makes the function async that awaits': {
    rule: 'await-outside-async',
    title: "Make 'main' async",
    before: `${work}def main():\n    await work()\n`,
    after: `${work}async def main():\n    await work()\n`,
  },
  'keeps a task in a set': {
    rule: 'dangling-task',
    title: 'Keep the task in a set',
    before: `import asyncio\n\n\n${work}async def main():\n    asyncio.create_task(work())\n    await asyncio.sleep(1)\n`,
    after: `import asyncio\n\nbackground_tasks: set[asyncio.Task] = set()\n\n\n${work}async def main():\n    task = asyncio.create_task(work())\n    background_tasks.add(task)\n    task.add_done_callback(background_tasks.discard)\n    await asyncio.sleep(1)\n`,
  },
  'creates a task in the group around it': {
    rule: 'dangling-task',
    title: "task group 'group'",
    before: `import asyncio\n\n\n${work}async def main():\n    async with asyncio.TaskGroup() as group:\n        asyncio.create_task(work())\n`,
    after: `import asyncio\n\n\n${work}async def main():\n    async with asyncio.TaskGroup() as group:\n        group.create_task(work())\n`,
  },
  'raises the cancellation again': {
    rule: 'swallowed-cancellation',
    title: 'Raise it again',
    before: 'import asyncio\n\n\nasync def main():\n    while True:\n        try:\n            await asyncio.sleep(1)\n        except asyncio.CancelledError:\n            print("stop")\n',
    after: 'import asyncio\n\n\nasync def main():\n    while True:\n        try:\n            await asyncio.sleep(1)\n        except asyncio.CancelledError:\n            print("stop")\n            raise\n',
  },
  'awaits before it returns': {
    rule: 'return-unawaited-in-try',
    title: 'await',
    before: `${work}async def main():\n    try:\n        return work()\n    except ValueError:\n        return None\n`,
    after: `${work}async def main():\n    try:\n        return await work()\n    except ValueError:\n        return None\n`,
  },
  'closes a session with async with': {
    rule: 'session-not-closed',
    title: 'async with',
    before: 'import aiohttp\n\n\nasync def main(url):\n    session = aiohttp.ClientSession()\n    response = await session.get(url)\n    return response.status\n',
    after: 'import aiohttp\n\n\nasync def main(url):\n    async with aiohttp.ClientSession() as session:\n        response = await session.get(url)\n        return response.status\n',
  },
  'awaits instead of running a second loop': {
    rule: 'run-inside-running-loop',
    title: 'Await it',
    before: `import asyncio\n\n\n${work}async def main():\n    asyncio.run(work())\n`,
    after: `import asyncio\n\n\n${work}async def main():\n    await work()\n`,
  },
};

describe('a quick fix of its kind', () => {
  afterEach(closeAll);

  for (const [name, { rule, title, before, after }] of Object.entries(fixes)) {
    it(name, async () => {
      const { document } = await open(before);
      const { range } = await finding(document.uri, rule);
      await run(document.uri, range, title);
      await textBecomes(document, after);
    });
  }

  it('is preferred when it is the only one that keeps the behaviour', async () => {
    const { document } = await open(`${work}async def main():\n    work()\n`);
    const { range } = await finding(document.uri, 'coroutine-never-awaited');
    const actions = await actionsAt(document.uri, range);
    assert.deepEqual(actions.filter((action) => action.isPreferred).map((action) => action.title), ['Add await (coroutine-never-awaited)']);
    assert.equal(actions[0]?.isPreferred, true);
  });
});
