#: the task is awaited before anything else can run beside it
import asyncio


async def fetch(url):
    await asyncio.sleep(1)
    return url


async def main(url):
    return await asyncio.create_task(fetch(url))
#                ^^^^^^^^^^^^^^^^^^^ await-created-task-at-once (hint)
#> fix awaitIt
import asyncio


async def fetch(url):
    await asyncio.sleep(1)
    return url


async def main(url):
    return await fetch(url)

#: through the loop, under other names, of a coroutine nobody knows
from asyncio import create_task as spawn, get_running_loop


async def main(client):
    page = await spawn(client.fetch())
#                ^^^^^ await-created-task-at-once
    return page, (await get_running_loop().create_task(client.fetch())).text
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-created-task-at-once

#: kept and awaited later, named, with a context of its own, shielded or limited
import asyncio
import contextvars


async def fetch():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(fetch())
    await asyncio.sleep(0)
    await task
    await asyncio.create_task(fetch(), name="fetch")
    await asyncio.create_task(fetch(), context=contextvars.copy_context())
    await asyncio.shield(asyncio.create_task(fetch()))
    await asyncio.wait_for(asyncio.create_task(fetch()), 5)
    await asyncio.gather(asyncio.create_task(fetch()), asyncio.create_task(fetch()))

#: a task group's own, a function of the same name, what may be a future already
import asyncio


async def create_task(coroutine):
    return await coroutine


async def fetch():
    await asyncio.sleep(1)


async def main(work):
    async with asyncio.TaskGroup() as group:
        await group.create_task(fetch())
    await create_task(fetch())
    await asyncio.ensure_future(work())

#: a task that is itself the subject (test file)
import asyncio


async def test_result(work):
    assert await asyncio.create_task(work()) == 1
