#: an error in between leaves the lock taken for good
import asyncio

lock = asyncio.Lock()


async def save(item, store):
    await lock.acquire()
#         ^^^^^^^^^^^^ lock-acquire-without-release-guard (warning)
    # One at a time.
    await store(item)

    print("saved")
    lock.release()
    print("free")
#> fix asyncWith
import asyncio

lock = asyncio.Lock()


async def save(item, store):
    async with lock:
        # One at a time.
        await store(item)

        print("saved")
    print("free")

#: an attribute, a semaphore, in a block; the release ends the function
from asyncio import Semaphore


class Pool:
    def __init__(self):
        self.limit = Semaphore(3)

    async def run(self, work, ready):
        if ready:
            await self.limit.acquire()
#                 ^^^^^^^^^^^^^^^^^^ lock-acquire-without-release-guard
            if work.done():
                print("done")
            self.limit.release()
#> fix asyncWith
from asyncio import Semaphore


class Pool:
    def __init__(self):
        self.limit = Semaphore(3)

    async def run(self, work, ready):
        if ready:
            async with self.limit:
                if work.done():
                    print("done")

#: the call leaves early in between: still nobody releases it
import asyncio

lock = asyncio.Lock()


async def save(item, store):
    await lock.acquire()
#         ^^^^^^^^^^^^ lock-acquire-without-release-guard
    if not item:
        return None
    result = await store(item)
    lock.release()
    return result

#: guarded, in all its forms
import asyncio

lock = asyncio.Lock()


async def first(store):
    await lock.acquire()
    try:
        await store()
    finally:
        lock.release()


async def second(store):
    try:
        await lock.acquire()
        await store()
        lock.release()
    except OSError:
        lock.release()


async def third(store):
    async with lock:
        await store()

#: released by somebody else, in another order, or where nothing can fail
import asyncio


class Door:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.other = asyncio.Lock()
        self.open = False

    async def enter(self, work):
        await self.lock.acquire()
        await work()

    def leave(self):
        self.lock.release()

    async def swap(self):
        await self.lock.acquire()
        self.open = True
        self.lock.release()

    async def give(self, work):
        self.lock.release()
        await work()
        await self.lock.acquire()

    async def hand_over_hand(self, work):
        await self.lock.acquire()
        await self.other.acquire()
        self.lock.release()
        await work()
        self.other.release()

    async def limited(self, work):
        await asyncio.wait_for(self.lock.acquire(), 1)
        await work()
        self.lock.release()

#: unknown locks, thread locks, other functions
import asyncio
from locks import Lock

mine = Lock()


async def save(lock, store):
    await lock.acquire()
    await store()
    lock.release()
    await mine.acquire()
    await store()
    mine.release()

#: a lock that a test holds ends with the test (test file)
import asyncio


async def test_waits(work):
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(work(lock))
    await asyncio.sleep(0)
    lock.release()
    await task
