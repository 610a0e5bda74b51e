#: a statement that only calls a coroutine function does nothing
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    fetch()
#   ^^^^^ coroutine-never-awaited (error)
#> fix addAwait
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    await fetch()
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def fetch():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(fetch())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)

#: coroutine functions of asyncio itself
import asyncio as aio
from asyncio import sleep as pause


async def main(queue: aio.Queue[int]):
    aio.sleep(1)
#   ^^^^^^^^^ coroutine-never-awaited
    pause(1)
#   ^^^^^ coroutine-never-awaited
    queue.put(1)
#   ^^^^^^^^^ coroutine-never-awaited
