#: a program begins without a loop: asyncio.run is what starts one
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    return asyncio.create_task(work())


if __name__ == "__main__":
    task = start()
#          ^^^^^ create-task-without-loop (error)
    print(task)

#: at module level, under any name, and in helpers of helpers
import asyncio as aio
from asyncio import get_running_loop


async def work():
    await aio.sleep(1)


task = aio.create_task(work())
#      ^^^^^^^^^^^^^^^ create-task-without-loop
loop = get_running_loop()
#      ^^^^^^^^^^^^^^^^ create-task-without-loop


class Service:
    def __init__(self, name):
        self.name = name
        self.loop = aio.get_running_loop()


def build(name):
    return Service(name)


if __name__ == "__main__":
    build("one")
#   ^^^^^ create-task-without-loop
    Service("two")
#   ^^^^^^^ create-task-without-loop

#: from coroutines, callbacks and whoever may be called by them
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    return asyncio.create_task(work())


class Protocol(asyncio.Protocol):
    def connection_made(self, transport):
        self.task = asyncio.create_task(work())


async def main():
    task = start()
    await task


if __name__ == "__main__":
    asyncio.run(main())
    callback = start
    later = lambda: start()

#: an import may happen while a loop runs
import asyncio


class Service:
    def __init__(self):
        self.loop = asyncio.get_running_loop()


service = Service()

#: somebody expects it, or asks before
import asyncio
import contextlib
import sys


async def work():
    await asyncio.sleep(1)


def loop_or_none():
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def start(now=False):
    if now:
        return asyncio.create_task(work())
    return None


def maybe():
    if "ipykernel" in sys.modules:
        return asyncio.create_task(work())
    return asyncio.run(work())


if __name__ == "__main__":
    print(loop_or_none())
    start()
    maybe()
    with contextlib.suppress(RuntimeError):
        asyncio.get_running_loop()

try:
    current = asyncio.get_running_loop()
except RuntimeError:
    current = None

#: a loop that was made is given the task
import asyncio


async def work():
    await asyncio.sleep(1)


def main():
    loop = asyncio.new_event_loop()
    task = loop.create_task(work())
    loop.run_until_complete(task)


if __name__ == "__main__":
    main()

#: a generator and a coroutine do not run when they are called
import asyncio


async def work():
    await asyncio.sleep(1)


def tasks():
    yield asyncio.create_task(work())


async def main():
    await asyncio.create_task(work())


if __name__ == "__main__":
    found = tasks()
    asyncio.run(main())

#: a notebook runs a loop (notebook)
import asyncio


async def work():
    await asyncio.sleep(1)


task = asyncio.create_task(work())

#: a function of the same name
from jobs import create_task

task = create_task("name")

#: the coroutine can be run instead
import asyncio


async def work():
    await asyncio.sleep(1)


asyncio.create_task(work())
#[0-19] create-task-without-loop
#[0-19] dangling-task
#> fix useRun
import asyncio


async def work():
    await asyncio.sleep(1)


asyncio.run(work())
