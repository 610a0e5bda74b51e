#: the first error ends the worker, and the join waits for the items it leaves
import asyncio


async def worker(queue, save):
    while True:
        item = await queue.get()
        await save(item)
#             ^^^^ queue-consumer-can-die (information)
        queue.task_done()


async def main(save):
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(worker(queue, save)) for _ in range(3)]
    await queue.join()
    for task in tasks:
        task.cancel()

#: a `finally` counts the item, and the worker is gone all the same; a queue of an object
import asyncio


class Pool:
    def __init__(self):
        self.jobs = asyncio.Queue()
        self.task = asyncio.create_task(self.work())

    async def work(self):
        while True:
#       ^^^^^ background-loop-unguarded
            job = await self.jobs.get()
            try:
                await job.run()
#                     ^^^^^^^ queue-consumer-can-die
            finally:
                self.jobs.task_done()

    async def finish(self):
        await self.jobs.join()

#: guarded, started in a group, gathered, awaited, or started elsewhere
import asyncio


async def guarded(queue, save):
    while True:
        item = await queue.get()
        try:
            await save(item)
        except ValueError:
            print("failed")
        queue.task_done()


async def grouped(queue, save):
    while True:
        item = await queue.get()
        await save(item)
        queue.task_done()


async def elsewhere(queue: asyncio.Queue, save):
    while True:
        item = await queue.get()
        await save(item)
        queue.task_done()


async def main(save):
    queue = asyncio.Queue()
    task = asyncio.create_task(guarded(queue, save))
    async with asyncio.TaskGroup() as group:
        group.create_task(grouped(queue, save))
        await queue.join()
    task.cancel()

#: nothing in it can fail, or nobody joins
import asyncio


async def sleeper(queue):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        print("slept")
        queue.task_done()


async def endless(queue, save):
    while True:
        await save(await queue.get())


async def main(save):
    queue = asyncio.Queue()
    other = asyncio.Queue()
    tasks = [asyncio.create_task(sleeper(queue)), asyncio.create_task(endless(other, save))]
    await queue.join()
    for task in tasks:
        task.cancel()

#: in a test it fails the test (test file)
import asyncio


async def worker(queue, save):
    while True:
        item = await queue.get()
        await save(item)
        queue.task_done()


async def test_worker(save):
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue, save))
    await queue.join()
    task.cancel()
