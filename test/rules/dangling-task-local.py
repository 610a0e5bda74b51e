#: the name goes with the function, and the task may go with it
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    job = asyncio.create_task(work())  # runs on
#   ^^^ dangling-task-local (information)
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def work():
    await asyncio.sleep(1)


def start():
    task = asyncio.create_task(work())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)  # runs on

#: at the end of a coroutine, on one path, by a loop
import asyncio


async def work():
    await asyncio.sleep(1)


async def main(ready, loop: asyncio.AbstractEventLoop):
    await ready()
    if loop:
        job = loop.create_task(work())
#       ^^^ dangling-task-local
    print("started")

#: the function still waits, so the name keeps the task meanwhile
import asyncio


async def work():
    await asyncio.sleep(1)


async def main(done):
    job = asyncio.create_task(work())
    await done.wait()


async def repeat(done, batch):
    for _ in batch:
        await done.wait()
        job = asyncio.create_task(work())

#: the name is read, shared or given away
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    job = asyncio.create_task(work())
    return job


def start_two():
    job = asyncio.create_task(work())

    def stop():
        job.cancel()

    return stop


def start_global():
    global current
    current = asyncio.create_task(work())


def start_pair():
    first = second = asyncio.create_task(work())
    return first


class Service:
    def start(self):
        self.job = asyncio.create_task(work())

#: an existing future, another function, a group
import asyncio
from jobs import create_task


async def work():
    await asyncio.sleep(1)


def start(future):
    job = asyncio.ensure_future(future)
    other = create_task(work)


async def main():
    async with asyncio.TaskGroup() as group:
        job = group.create_task(work())

#: tests look on (test file)
import asyncio


async def work():
    await asyncio.sleep(1)


def test_start():
    job = asyncio.create_task(work())
