#: the work puts more, which a worker that has found the queue empty no longer sees
import asyncio


async def crawl(queue: asyncio.Queue, visit):
    while not queue.empty():
#         ^^^^^^^^^^^^^^^^^ queue-empty-polling (information)
        url = await queue.get()
        await visit(url, queue)

#: an attribute, in brackets
import asyncio


class Pool:
    def __init__(self):
        self.jobs = asyncio.Queue()

    async def work(self):
        while not self.jobs.empty():
#             ^^^^^^^^^^^^^^^^^^^^^ queue-empty-polling
            job = await self.jobs.get()
            await job()
            self.jobs.task_done()

    async def add(self, job):
        await self.jobs.put(job)

#: what is awaited between the question and `get` lets another worker take the last item
import asyncio


async def fetch(jobs: asyncio.Queue, session):
    while not jobs.empty():
#         ^^^^^^^^^^^^^^^^ queue-empty-polling
        await session.wait()
        job = await jobs.get()
        await session.get(job)

#: a queue that nobody fills any more gives what it has at once
import asyncio


async def check(peers: asyncio.Queue, results: asyncio.Queue):
    while not peers.empty():
        peer = await peers.get()
        await results.put(await peer.connect())

#: an endless worker, a queue emptied at once, one of the function's own, nothing to wait for but the item, threads, a function that drains
import asyncio
import queue as threads


async def work(jobs: asyncio.Queue, visit):
    while True:
        await visit(await jobs.get())


async def take_all(jobs: asyncio.Queue, visit):
    while not jobs.empty():
        await visit(jobs.get_nowait())


async def own(items, visit):
    jobs = asyncio.Queue()
    for item in items:
        jobs.put_nowait(item)
    while not jobs.empty():
        await visit(await jobs.get())


async def count(jobs: asyncio.Queue):
    found = 0
    while not jobs.empty():
        await jobs.get()
        found += 1
    return found


async def other(jobs: threads.Queue, visit):
    while not jobs.empty():
        await visit(jobs.get_nowait())


async def drain(jobs: asyncio.Queue, visit):
    while not jobs.empty():
        await visit(await jobs.get())

#: a queue that a test has filled (test file)
import asyncio


async def collect(jobs: asyncio.Queue, visit):
    while not jobs.empty():
        await visit(await jobs.get())
