#: nothing ever says that an item is done
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        # One after the other.
        await asyncio.sleep(item)


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    await queue.put(1)
    await queue.join()
#         ^^^^^^^^^^ queue-join-without-task-done (warning)
    task.cancel()
#> fix finish
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        try:
            # One after the other.
            await asyncio.sleep(item)
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    await queue.put(1)
    await queue.join()
    task.cancel()

#: a queue of an object; with a limit of time
import asyncio
from asyncio import PriorityQueue


class Pool:
    def __init__(self):
        self.jobs = PriorityQueue()

    async def work(self):
        while True:
            job = await self.jobs.get()
            print(job)

    async def finish(self):
        await asyncio.wait_for(self.jobs.join(), 5)
#                              ^^^^^^^^^^^^^^ queue-join-without-task-done

#: a turn that goes on early never says it
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        if item < 0:
            print("skipped")
            continue
#           ^^^^^^^^ queue-join-without-task-done
        print(item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    await queue.join()
    task.cancel()
#> fix doneFirst
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        if item < 0:
            print("skipped")
            queue.task_done()
            continue
        print(item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    await queue.join()
    task.cancel()

#: said in a `finally`, in the branch, or before anything else; a `continue` of an inner loop
import asyncio


async def first(queue):
    while True:
        item = await queue.get()
        try:
            if item < 0:
                continue
            print(item)
        finally:
            queue.task_done()


async def second(queue):
    while True:
        item = await queue.get()
        if item < 0:
            queue.task_done()
            continue
        print(item)
        queue.task_done()


async def third(queue):
    while True:
        item = await queue.get()
        for part in range(item):
            if part:
                continue
            print(part)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(first(queue)), asyncio.create_task(second(queue)), asyncio.create_task(third(queue))]
    await queue.join()
    for task in tasks:
        task.cancel()

#: consumers elsewhere: a queue that is given, handed on, or used by nobody here
import asyncio
from workers import work


class Pool:
    def __init__(self):
        self.jobs = asyncio.Queue()

    async def finish(self):
        await self.jobs.join()


async def given(queue: asyncio.Queue):
    await queue.join()


async def handed_on():
    queue = asyncio.Queue()
    task = asyncio.create_task(work(queue))
    await queue.join()
    task.cancel()


async def kept(keep):
    queue = asyncio.Queue()
    keep["queue"] = queue
    await queue.get()
    await queue.join()

#: nobody waits for it; other kinds of `join`
import asyncio
import os
import threading


async def worker(queue):
    while True:
        item = await queue.get()
        if item < 0:
            continue
        print(item)
        queue.task_done()


async def main(names):
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    print(", ".join(names), os.path.join("a", "b"), threading.current_thread())
    await task
