#: the first timeout cancels the task, and the loop finds it done
import asyncio


async def load(fetch):
    task = asyncio.create_task(fetch())
    while not task.done():
        try:
            await asyncio.wait_for(task, 1)
#                                  ^^^^ wait-for-cancels-shared-task (warning)
        except TimeoutError:
            print("still loading")
    return task.result()
#> fix shield
import asyncio


async def load(fetch):
    task = asyncio.create_task(fetch())
    while not task.done():
        try:
            await asyncio.wait_for(asyncio.shield(task), 1)
        except TimeoutError:
            print("still loading")
    return task.result()

#: awaited later in the same function
from asyncio import TimeoutError, ensure_future, wait_for


async def load(fetch, log):
    task = ensure_future(fetch())
    try:
        return await wait_for(task, timeout=1)
#                             ^^^^ wait-for-cancels-shared-task
    except TimeoutError:
        log("takes longer")
    return await task
#> fix shield
import asyncio
from asyncio import TimeoutError, ensure_future, wait_for


async def load(fetch, log):
    task = ensure_future(fetch())
    try:
        return await wait_for(asyncio.shield(task), timeout=1)
    except TimeoutError:
        log("takes longer")
    return await task

#: the task of an object
import asyncio


class Loader:
    def __init__(self, fetch):
        self.task = asyncio.create_task(fetch())

    async def progress(self, log):
        while True:
            try:
                return await asyncio.wait_for(self.task, 1)
#                                             ^^^^^^^^^ wait-for-cancels-shared-task
            except asyncio.TimeoutError:
                log("still loading")

#: shielded, or made for this one wait
import asyncio


async def load(fetch):
    task = asyncio.create_task(fetch())
    while not task.done():
        try:
            await asyncio.wait_for(asyncio.shield(task), 1)
        except TimeoutError:
            print("still loading")
    while True:
        again = asyncio.create_task(fetch())
        try:
            return await asyncio.wait_for(again, 1)
        except TimeoutError:
            print("once more")

#: the end is meant: the handler leaves, the caller asks how it ended
import asyncio


async def load(fetch, log):
    task = asyncio.create_task(fetch())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        log("too late")
        return None
    return task.result()


async def stop(fetch, log):
    task = asyncio.create_task(fetch())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        log("too late")
    if task.cancelled():
        return None
    return task.result()


async def wait(fetch, log):
    task = asyncio.create_task(fetch())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        log("too late")
    try:
        await task
    except asyncio.CancelledError:
        log("ended")

#: nobody waits again
import asyncio


async def load(fetch, log):
    task = asyncio.create_task(fetch())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        log("too late")
    log(task)

#: a new task under the same name, a coroutine, an unknown object
import asyncio


async def load(fetch, log, given):
    task = asyncio.create_task(fetch())
    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        log("too late")
    task = asyncio.create_task(fetch())
    await task
    try:
        await asyncio.wait_for(given, 1)
    except TimeoutError:
        log("too late")
    await given

#: the error is not handled here
import asyncio


async def load(fetch):
    task = asyncio.create_task(fetch())
    await asyncio.wait_for(task, 1)
    return task.result()

#: in tests one step lower (test file)
import asyncio


async def test_load(fetch):
    task = asyncio.create_task(fetch())
    try:
        await asyncio.wait_for(task, 1)
#                              ^^^^ wait-for-cancels-shared-task (information)
    except TimeoutError:
        pass
    await task
