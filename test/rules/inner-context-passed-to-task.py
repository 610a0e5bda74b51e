#: the file is closed before the task has even begun
import asyncio


async def main(path, send):
    async with asyncio.TaskGroup() as tg:
        with path.open() as file:
            tg.create_task(send(file, 1))
#                               ^^^^ inner-context-passed-to-task (warning)
            tg.create_task(send(file, 2))
#                               ^^^^ inner-context-passed-to-task (warning)
#> fix enterFirst
import asyncio


async def main(path, send):
    with path.open() as file:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(send(file, 1))
            tg.create_task(send(file, 2))

#: contexts of one statement are left from the last to the first
import asyncio as aio
from asyncio import TaskGroup


async def main(urls, connect, fetch):
    async with TaskGroup() as group, connect() as session:
        for url in urls:
            group.create_task(fetch(session, url), name=url)
#                                   ^^^^^^^ inner-context-passed-to-task
    async with (
        aio.TaskGroup() as tg,  # waits
        connect() as client,
    ):
        tg.create_task(fetch(client.get, None))
#                            ^^^^^^ inner-context-passed-to-task
#> fix enterFirst
import asyncio as aio
from asyncio import TaskGroup


async def main(urls, connect, fetch):
    async with connect() as session, TaskGroup() as group:
        for url in urls:
            group.create_task(fetch(session, url), name=url)
    async with (
        aio.TaskGroup() as tg,  # waits
        connect() as client,
    ):
        tg.create_task(fetch(client.get, None))
#                            ^^^^^^ inner-context-passed-to-task
#> fix enterFirst of 2
import asyncio as aio
from asyncio import TaskGroup


async def main(urls, connect, fetch):
    async with TaskGroup() as group, connect() as session:
        for url in urls:
            group.create_task(fetch(session, url), name=url)
#                                   ^^^^^^^ inner-context-passed-to-task
    async with (
        connect() as client,  # waits
        aio.TaskGroup() as tg,
    ):
        tg.create_task(fetch(client.get, None))

#: other statements of the group cannot move along
import asyncio


async def main(path, send):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(send(None))
        with path.open() as file:
            tg.create_task(send(file))
#                               ^^^^ inner-context-passed-to-task

#: entered before the group
import asyncio


async def main(path, send, connect):
    with path.open() as file:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(send(file, 1))
            tg.create_task(send(file, 2))
    async with connect() as session, asyncio.TaskGroup() as tg:
        tg.create_task(send(session))

#: what is waited for inside, by whatever means, may be done in time
import asyncio


async def main(path, send, queue):
    async with asyncio.TaskGroup() as tg:
        with path.open() as file:
            task = tg.create_task(send(file))
            await task
        with path.open() as file:
            tg.create_task(send(file))
            await queue.join()
        with path.open() as file:
            for line in file:
                tg.create_task(send(line, file))
                await queue.get()

#: what the context gave is not passed on, or is no resource
import asyncio
import contextlib


async def main(path, send):
    async with asyncio.TaskGroup() as tg:
        with path.open() as file:
            text = file.read()
            tg.create_task(send(text))
        with path.open() as file:
            tg.create_task(send(file.read(), len(file.name)))
        async with asyncio.timeout(3) as limit:
            tg.create_task(send(limit))
        with contextlib.suppress(OSError):
            tg.create_task(send(path))

#: groups of others, and calls that are no tasks
import asyncio
import anyio


async def main(path, send):
    async with anyio.create_task_group() as tg:
        with path.open() as file:
            tg.start_soon(send, file)
    async with asyncio.TaskGroup() as tg:
        with path.open() as file:
            send(file)
        tg.create_task(send(path))

#: one step quieter in tests (test file)
import asyncio


async def test_send(path, send):
    async with asyncio.TaskGroup() as tg:
        with path.open() as file:
            tg.create_task(send(file))
#                               ^^^^ inner-context-passed-to-task (information)
