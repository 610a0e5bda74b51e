#: a lock that is made in the header is new in every call, so nobody ever waits for it (python 3.12)
import asyncio


async def save(path, item):
    async with asyncio.Lock():
#              ^^^^^^^^^^^^ lock-created-inline (warning)
        await asyncio.sleep(0.1)
#> fix hoist
import asyncio


lock = asyncio.Lock()


async def save(path, item):
    async with lock:
        await asyncio.sleep(0.1)

#: limiters, conditions, other names; one of several contexts (python 3.10)
from asyncio import BoundedSemaphore as Limit, Condition
from aiolimiter import AsyncLimiter

RATE = 100


class Client:
    async def fetch(self, session, url):
        async with AsyncLimiter(RATE, 60), session.get(url) as response:
#                  ^^^^^^^^^^^^ lock-created-inline
            return await response.text()


async def one():
    async with Limit(3):
#              ^^^^^ lock-created-inline
        await two()


async def two():
    async with Condition():
#              ^^^^^^^^^ lock-created-inline
        print(1)
#> fix hoist
from asyncio import BoundedSemaphore as Limit, Condition
from aiolimiter import AsyncLimiter

RATE = 100


limiter = AsyncLimiter(RATE, 60)


class Client:
    async def fetch(self, session, url):
        async with limiter, session.get(url) as response:
            return await response.text()


async def one():
    async with Limit(3):
#              ^^^^^ lock-created-inline
        await two()


async def two():
    async with Condition():
#              ^^^^^^^^^ lock-created-inline
        print(1)

#: a nested coroutine gets it from the one around it, on any Python
import asyncio


async def main(urls, fetch):
    # Ten at a time.
    async def limited(url):
        async with asyncio.Semaphore(10):
#                  ^^^^^^^^^^^^^^^^^ lock-created-inline
            return await fetch(url)

    return await asyncio.gather(*(limited(url) for url in urls[:50]))
#> fix hoist
import asyncio


async def main(urls, fetch):
    # Ten at a time.
    semaphore = asyncio.Semaphore(10)

    async def limited(url):
        async with semaphore:
            return await fetch(url)

    return await asyncio.gather(*(limited(url) for url in urls[:50]))

#: up to Python 3.9 a lock made at import belongs to another loop: no fix; nor where the size belongs to the call
import asyncio


async def save(item):
    async with asyncio.Lock():
#              ^^^^^^^^^^^^ lock-created-inline
        await asyncio.sleep(item)


async def main(size, fetch):
    async def limited(url, many):
        async with asyncio.Semaphore(many):
#                  ^^^^^^^^^^^^^^^^^ lock-created-inline
            return await fetch(url)

    await limited(1, size)

#: a comment above the function stays with it (python 3.12)
import asyncio

# Saves one item.
@print
async def save(item):
    async with asyncio.Lock():
#              ^^^^^^^^^^^^ lock-created-inline
        await asyncio.sleep(item)
#> fix hoist
import asyncio

lock = asyncio.Lock()


# Saves one item.
@print
async def save(item):
    async with lock:
        await asyncio.sleep(item)

#: shared ones, ones that a function or a table gives, and ones somebody else can get hold of
import asyncio

lock = asyncio.Lock()
locks = {}


def lock_for(key) -> asyncio.Lock:
    return locks.setdefault(key, asyncio.Lock())


async def save(item, keep):
    async with lock:
        await asyncio.sleep(0.1)
    async with lock_for(item):
        await asyncio.sleep(0.1)
    async with locks[item]:
        await asyncio.sleep(0.1)
    async with asyncio.Lock() as held:
        keep(held)

#: other libraries, unknown and shadowed names, thread locks
import asyncio
from limits import Semaphore


async def save(asyncio, Lock):
    async with Semaphore(3):
        print(1)
    async with asyncio.Lock():
        print(2)
    async with Lock():
        print(3)

#: a test may try the lock itself (test file)
import asyncio


async def test_lock():
    async with asyncio.Lock():
#              ^^^^^^^^^^^^ lock-created-inline (information)
        await asyncio.sleep(0)

#: a limiter of one's own, whose objects know nothing of each other (python 3.12)
import asyncio
import time


class RateLimiter:
    def __init__(self, rate=10, period=1):
        self.rate = rate
        self.period = period
        self.calls = []
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            await self.wait()
            self.calls.append(time.monotonic())
        return self

    async def wait(self):
        while len(self.calls) >= self.rate:
            await asyncio.sleep(self.calls[0] + self.period - time.monotonic())
            self.calls = self.calls[1:]

    async def __aexit__(self, *error):
        pass


async def ask(question):
    async with RateLimiter(100, period=60):
#              ^^^^^^^^^^^ lock-created-inline
        await asyncio.sleep(question)
#> fix hoist
import asyncio
import time


class RateLimiter:
    def __init__(self, rate=10, period=1):
        self.rate = rate
        self.period = period
        self.calls = []
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        async with self.lock:
            await self.wait()
            self.calls.append(time.monotonic())
        return self

    async def wait(self):
        while len(self.calls) >= self.rate:
            await asyncio.sleep(self.calls[0] + self.period - time.monotonic())
            self.calls = self.calls[1:]

    async def __aexit__(self, *error):
        pass


limiter = RateLimiter(100, period=60)


async def ask(question):
    async with limiter:
        await asyncio.sleep(question)

#: one whose objects share what they count, or are told what to count; one that is no limiter
import asyncio
import time

counts = {}


class ByName:
    async def __aenter__(self):
        await asyncio.sleep(0.1)

    async def __aexit__(self, *error):
        pass


class TogetherLimiter:
    calls = []

    async def __aenter__(self):
        self.calls.append(time.monotonic())
        await asyncio.sleep(len(self.calls))

    async def __aexit__(self, *error):
        self.calls.pop()


class GlobalLimiter:
    def __init__(self, rate):
        self.rate = rate

    async def __aenter__(self):
        while counts.get("all", 0) >= self.rate:
            await asyncio.sleep(0.1)

    async def __aexit__(self, *error):
        counts["all"] -= 1


class KeyLimiter:
    def __init__(self, store, rate):
        self.store = store
        self.rate = rate

    async def __aenter__(self):
        await self.store.wait(self.rate)

    async def __aexit__(self, *error):
        pass


class SingleLimiter:
    only = None

    def __new__(cls):
        cls.only = cls.only or super().__new__(cls)
        return cls.only

    async def __aenter__(self):
        await asyncio.sleep(0.1)

    async def __aexit__(self, *error):
        pass


async def ask(store):
    async with ByName():
        print(1)
    async with TogetherLimiter():
        print(2)
    async with GlobalLimiter(5):
        print(3)
    async with KeyLimiter(store, 5):
        print(4)
    async with SingleLimiter():
        print(5)
