#: a semaphore that each call makes for itself limits no other call (python 3.12)
import asyncio


async def fetch(session, url):
    semaphore = asyncio.Semaphore(5)
#               ^^^^^^^^^^^^^^^^^ primitive-local-to-worker (warning)
    async with semaphore:
        return await session.load(url)


async def main(session, urls):
    return await asyncio.gather(*(fetch(session, url) for url in urls[:50]))
#> fix hoist
import asyncio


semaphore = asyncio.Semaphore(5)


async def fetch(session, url):
    async with semaphore:
        return await session.load(url)


async def main(session, urls):
    return await asyncio.gather(*(fetch(session, url) for url in urls[:50]))

#: a worker inside another coroutine gets it from there, on any Python
import asyncio as aio


async def main(urls, load):
    async def worker(url):
        limit = aio.BoundedSemaphore(5)
#               ^^^^^^^^^^^^^^^^^^^^ primitive-local-to-worker

        async with limit:
            await load(url)

    await aio.gather(*(worker(url) for url in urls[:50]))
#> fix hoist
import asyncio as aio


async def main(urls, load):
    limit = aio.BoundedSemaphore(5)

    async def worker(url):
        async with limit:
            await load(url)

    await aio.gather(*(worker(url) for url in urls[:50]))

#: in a method, in a loop, asked whether it is taken
import asyncio
from aiolimiter import AsyncLimiter


class Client:
    async def get(self, url):
        limiter = AsyncLimiter(100, 60)
#                 ^^^^^^^^^^^^ primitive-local-to-worker
        async with limiter:
            return await self.load(url)

    async def load(self, url):
        await asyncio.sleep(1)

    async def all(self, urls):
        lock = asyncio.Lock()
#              ^^^^^^^^^^^^ primitive-local-to-worker
        for url in urls:
            if lock.locked():
                print("busy")
            async with lock:
                await self.load(url)

#: others see it: passed on, returned, kept, used by an inner function
import asyncio


async def main(urls, fetch, keep, pool):
    semaphore = asyncio.Semaphore(5)
    async with semaphore:
        await fetch(urls, semaphore)
    kept = asyncio.Lock()
    pool.lock = kept
    async with kept:
        await fetch(urls, None)
    seen = asyncio.Lock()

    async def one(url):
        async with seen:
            await fetch(url, None)

    async with seen:
        await one(urls)
    table = asyncio.Lock()
    keep["lock"] = table
    async with table:
        await fetch(urls, None)


async def given():
    lock = asyncio.Lock()
    async with lock:
        yield lock

#: taken by hand it may be a gate that somebody opens by other means; a comprehension may pass it on
import asyncio


async def count(items, work):
    gate = asyncio.Semaphore(0)
    gate.release()
    async with gate:
        await work(items)
    limit = asyncio.Semaphore(3)
    async with limit:
        await asyncio.gather(*(work(item, limit) for item in items[:50]))

#: bound twice, global, of an unknown class, in a plain function
import asyncio
from limits import Semaphore

shared = None


async def run(work, other):
    global shared
    shared = asyncio.Lock()
    async with shared:
        await work()
    lock = asyncio.Lock()
    if other:
        lock = other
    async with lock:
        await work()
    mine = Semaphore(3)
    async with mine:
        await work()

#: a name that the module has already is not taken twice: no fix (python 3.12)
import asyncio

semaphore = 3


async def fetch(load):
    semaphore = asyncio.Semaphore(5)
#               ^^^^^^^^^^^^^^^^^ primitive-local-to-worker
    async with semaphore:
        return await load()

#: a test may look at the lock alone (test file)
import asyncio


async def test_lock():
    lock = asyncio.Lock()
#          ^^^^^^^^^^^^ primitive-local-to-worker (information)
    async with lock:
        await asyncio.sleep(0)

#: a limiter of time holds back the one call that enters it again and again
import asyncio

from aiolimiter import AsyncLimiter


class RateLimiter:
    def __init__(self, rate):
        self.rate = rate

    async def __aenter__(self):
        await asyncio.sleep(1 / self.rate)

    async def __aexit__(self, *error):
        pass


async def main(urls, fetch):
    limiter = AsyncLimiter(5, 1)
    for url in urls:
        async with limiter:
            await fetch(url)
    mine = RateLimiter(5)
    while urls:
        async with mine:
            await fetch(urls.pop())
    twice = AsyncLimiter(1, 5)
    async with twice:
        await fetch("a")
    async with twice:
        await fetch("b")


async def load(url, fetch):
    limiter = AsyncLimiter(5, 1)
#             ^^^^^^^^^^^^ primitive-local-to-worker
    async with limiter:
        await fetch(url)


async def load_slowly(url, fetch):
    mine = RateLimiter(5)
#          ^^^^^^^^^^^ primitive-local-to-worker
    async with mine:
        await fetch(url)

#: the one that is known already, or else a new one
import asyncio


class Approvals:
    def __init__(self):
        self.locks = {}

    async def consume(self, name, work):
        lock = self.locks.get(name) or asyncio.Lock()
        async with lock:
            await work(name)
