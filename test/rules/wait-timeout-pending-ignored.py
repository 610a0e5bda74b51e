#: the timeout ends the waiting, not the tasks
import asyncio


async def load(fetch, names):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    done, pending = await asyncio.wait(tasks, timeout=5)
#         ^^^^^^^ wait-timeout-pending-ignored (warning)
    return [each.result() for each in done]
#> fix cancelPending
import asyncio


async def load(fetch, names):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    done, pending = await asyncio.wait(tasks, timeout=5)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return [each.result() for each in done]

#: dropped, or given the name of what is not needed
import asyncio


async def load(fetch, task, limit):
    await asyncio.wait({asyncio.create_task(fetch("a")), asyncio.ensure_future(fetch("b"))}, timeout=limit)
#         ^^^^^^^^^^^^ wait-timeout-pending-ignored
    tasks = []
    for name in ("a", "b"):
        tasks.append(asyncio.create_task(fetch(name)))
    if tasks:
        done, _ = await asyncio.wait(tasks, timeout=limit)
#             ^ wait-timeout-pending-ignored
        return done, task
#> fix cancelPending
import asyncio


async def load(fetch, task, limit):
    _, pending = await asyncio.wait({asyncio.create_task(fetch("a")), asyncio.ensure_future(fetch("b"))}, timeout=limit)
    for pending_task in pending:
        pending_task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    tasks = []
    for name in ("a", "b"):
        tasks.append(asyncio.create_task(fetch(name)))
    if tasks:
        done, _ = await asyncio.wait(tasks, timeout=limit)
#             ^ wait-timeout-pending-ignored
        return done, task

#: somebody looks at what is pending
import asyncio


async def load(fetch, names):
    tasks = {asyncio.create_task(fetch(name)) for name in names}
    while tasks:
        done, tasks = await asyncio.wait(tasks, timeout=5)
        print(len(done))


async def load_once(fetch, names):
    tasks = {asyncio.create_task(fetch(name)) for name in names}
    done, pending = await asyncio.wait(tasks, timeout=5)
    for task in pending:
        task.cancel()
    return done

#: somebody can still reach the tasks
import asyncio


class Loader:
    async def load(self, fetch, names, given):
        self.tasks = [asyncio.create_task(fetch(name)) for name in names]
        await asyncio.wait(self.tasks, timeout=5)
        await asyncio.wait(given, timeout=5)
        tasks = [asyncio.create_task(fetch(name)) for name in names]
        await asyncio.wait(tasks, timeout=5)
        for task in tasks:
            if not task.done():
                task.cancel()
        first = asyncio.create_task(fetch("first"))
        await asyncio.wait({first}, timeout=5)
        return first.done()

    async def again(self, fetch, names):
        tasks = [asyncio.create_task(fetch(name)) for name in names]
        for _ in range(3):
            await asyncio.wait(tasks, timeout=5)

    async def kept(self, fetch, names):
        tasks = []
        for name in names:
            task = asyncio.create_task(fetch(name))
            self.keep(task)
            tasks.append(task)
        await asyncio.wait(tasks, timeout=5)

#: without a limit everything is done
import asyncio


async def load(fetch, names):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    await asyncio.wait(tasks)


async def load_all(fetch, names):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    done, pending = await asyncio.wait(tasks, timeout=None)
    return done

#: the others at the end of the program, and other functions of that name
import asyncio
from jobs import wait


async def stop(fetch, names):
    others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    await asyncio.wait(others, timeout=5)


async def run(fetch, names):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    await wait(tasks, timeout=5)

#: in tests one step lower (test file)
import asyncio


async def test_load(fetch, names):
    tasks = [asyncio.create_task(fetch(name)) for name in names]
    done, pending = await asyncio.wait(tasks, timeout=5)
#         ^^^^^^^ wait-timeout-pending-ignored (information)
    return done
