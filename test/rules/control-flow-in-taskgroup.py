#: a jump out of the block waits for all tasks first
import asyncio


async def main(serve, receive):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(serve())
        while True:
            message = await receive()
            if message is None:
                return
#               ^^^^^^ control-flow-in-taskgroup (information)
            print(message)

#: loops around the block
import asyncio
from asyncio import TaskGroup as Group


async def main(works, check):
    for work in works:
        async with Group() as group:
            group.create_task(work())
            if await check(work):
                break
#               ^^^^^ control-flow-in-taskgroup
            if not work:
                continue
#               ^^^^^^^^ control-flow-in-taskgroup
            await asyncio.sleep(1)

#: from 3.15 on the group can be told to stop (python >=3.15)
import asyncio


async def first(works, check):
    async with asyncio.TaskGroup() as tg:
        for work in works:
            tg.create_task(work())
            if await check(work):
                return work
#               ^^^^^^ control-flow-in-taskgroup
#> fix cancelGroup
import asyncio


async def first(works, check):
    async with asyncio.TaskGroup() as tg:
        for work in works:
            tg.create_task(work())
            if await check(work):
                tg.cancel()
                return work

#: loops within the block, and nested functions
import asyncio


async def main(works, tools):
    async with asyncio.TaskGroup() as tg:
        for work in works:
            if not work:
                continue
            if work is tools:
                break
            tg.create_task(work())

        async def inner(tool):
            if not tool:
                return
            await tool()

        tg.create_task(inner(tools))

#: before anything is started there is nothing to wait for
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        if not work:
            return
        tg.create_task(work())

#: at the end of the block one waits anyway
import asyncio


async def main(work, flag):
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
        await asyncio.sleep(1)
        if flag:
            return task
        else:
            return None


async def straight(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work())
        return await work()

#: somebody stops the tasks first, or raises
import asyncio


async def main(serve, receive):
    async with asyncio.TaskGroup() as tg:
        server = tg.create_task(serve())
        while True:
            if await receive() is None:
                server.cancel()
                return


async def failing(serve, receive):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(serve())
        while True:
            if await receive() is None:
                raise EOFError

#: contexts of another kind
import asyncio


async def main(work, lock):
    async with lock as tg:
        tg.create_task(work())
        if work:
            return
        await asyncio.sleep(1)
