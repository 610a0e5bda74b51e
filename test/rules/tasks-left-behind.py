#: a return in the loop passes the gather by
import asyncio


async def load_all(fetch, batch):
    tasks = []
    for name in batch:
        if name is None:
            return []
#           ^^^^^^ tasks-left-behind (warning)
        tasks.append(asyncio.create_task(fetch(name)))
    return await asyncio.gather(*tasks)
#> fix cancelFirst
import asyncio


async def load_all(fetch, batch):
    tasks = []
    for name in batch:
        if name is None:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            return []
        tasks.append(asyncio.create_task(fetch(name)))
    return await asyncio.gather(*tasks)

#: behind the loop, an error, a set
import asyncio


async def load_all(fetch, batch, check):
    started = set()
    for name in batch:
        started.add(asyncio.ensure_future(fetch(name)))
    if not await check():
        raise ValueError("not now")
#       ^^^^^ tasks-left-behind
    done, pending = await asyncio.wait(started)
    return done, pending

#: nothing has been started yet
import asyncio


async def load_all(fetch, batch):
    tasks = []
    if not batch:
        return []
    for name in batch:
        tasks.append(asyncio.create_task(fetch(name)))
    if not tasks:
        return None
    await asyncio.gather(*tasks)
    return "done"


async def load_some(fetch, batch, fast):
    tasks = []
    if fast:
        return None
    else:
        tasks.append(asyncio.create_task(fetch(batch)))
    await asyncio.gather(*tasks)


async def load_either(fetch, batch, fast):
    tasks = []
    if fast:
        tasks.append(asyncio.create_task(fetch(batch)))
    else:
        return None
    await asyncio.gather(*tasks)


async def load_rounds(fetch, rounds):
    for batch in rounds:
        if batch is None:
            return
        tasks = []
        tasks.append(asyncio.create_task(fetch(batch)))
        await asyncio.gather(*tasks)

#: somebody takes care of them
import asyncio


async def load_all(fetch, batch):
    tasks = []
    try:
        for name in batch:
            if name is None:
                return
            tasks.append(asyncio.create_task(fetch(name)))
    finally:
        await asyncio.gather(*tasks)


async def load_some(fetch, batch):
    tasks = []
    for name in batch:
        tasks.append(asyncio.create_task(fetch(name)))
        if name is None:
            for task in tasks:
                task.cancel()
            return
    await asyncio.gather(*tasks)


async def load_checked(fetch, batch):
    tasks = []
    try:
        for name in batch:
            tasks.append(asyncio.create_task(fetch(name)))
            if name is None:
                raise ValueError
        await asyncio.gather(*tasks)
    except ValueError:
        for task in tasks:
            task.cancel()

#: the list goes elsewhere, or holds other things
import asyncio


class Loader:
    async def load_all(self, fetch, batch):
        tasks = []
        self.register(tasks)
        for name in batch:
            if name is None:
                return
            tasks.append(asyncio.create_task(fetch(name)))
        await asyncio.gather(*tasks)

    async def load_coroutines(self, fetch, batch):
        waiting = []
        for name in batch:
            if name is None:
                return
            waiting.append(fetch(name))
        await asyncio.gather(*waiting)

    async def load_owned(self, fetch, batch):
        tasks = []
        async with asyncio.TaskGroup() as group:
            for name in batch:
                if name is None:
                    return
                tasks.append(group.create_task(fetch(name)))

#: break only ends the loop, and a nested function returns from itself
import asyncio


async def load_all(fetch, batch):
    tasks = []
    for name in batch:
        if name is None:
            break

        def label(name=name):
            return str(name)

        tasks.append(asyncio.create_task(fetch(label())))
    return await asyncio.gather(*tasks)

#: in tests one step lower (test file)
import asyncio


async def test_load_all(fetch, batch):
    tasks = []
    for name in batch:
        tasks.append(asyncio.create_task(fetch(name)))
        if name is None:
            return
#           ^^^^^^ tasks-left-behind (information)
    await asyncio.gather(*tasks)
