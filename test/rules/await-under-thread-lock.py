#: the next coroutine that asks for the lock blocks the thread that would release it
import asyncio
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()

    async def withdraw(self, amount):
        with self.lock:
            await asyncio.sleep(0.1)
#           ^^^^^ await-under-thread-lock (error)
            self.balance -= amount

    async def deposit(self, amount):
        with self.lock:
            self.balance += amount
#> fix useAsyncioLock
import asyncio
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        async with self.lock:
            await asyncio.sleep(0.1)
            self.balance -= amount

    async def deposit(self, amount):
        async with self.lock:
            self.balance += amount

#: module-level, local, annotated and imported locks; every kind of suspension
import asyncio
import multiprocessing
from threading import Condition, RLock as Reentrant

guard = Reentrant()


async def run(lines, source, shared: Condition):
    mine = multiprocessing.Lock()
    with guard:
        async for line in lines:
#       ^^^^^ await-under-thread-lock
            print(line)
    with shared:
        async with source:
#       ^^^^^ await-under-thread-lock
            pass
    with mine, source:
        if lines:
            await asyncio.sleep(1)
#           ^^^^^ await-under-thread-lock
    with guard:
        return [line async for line in lines]
#                    ^^^^^ await-under-thread-lock

#: taken and given back by hand
import asyncio
import threading

lock = threading.Lock()


async def straight(work):
    lock.acquire()
#   ^^^^^^^^^^^^ blocking-call-in-async
    await work()
#   ^^^^^ await-under-thread-lock
    lock.release()


async def guarded(work):
    lock.acquire()
#   ^^^^^^^^^^^^ blocking-call-in-async
    try:
        await work()
#       ^^^^^ await-under-thread-lock
    finally:
        lock.release()


async def before(work):
    await work()
    lock.acquire()
#   ^^^^^^^^^^^^ blocking-call-in-async
    lock.release()
    await work()


async def tried(work):
    if lock.acquire(blocking=False):
        await work()
        lock.release()

#: a lock of one function
import asyncio
import threading


async def main():
    lock = threading.Semaphore(3)

    async def work():
        with lock:
            await asyncio.sleep(1)
#           ^^^^^ await-under-thread-lock

    await work()
#> fix useAsyncioLock
import asyncio
import threading


async def main():
    lock = asyncio.Semaphore(3)

    async def work():
        async with lock:
            await asyncio.sleep(1)

    await work()

#: a short block without suspension is fine
import asyncio
import threading

lock = threading.Lock()


async def add(items, item):
    with lock:
        items.append(item)
    await asyncio.sleep(1)

#: functions in the block run later, or elsewhere
import asyncio
import threading

lock = threading.Lock()


async def register(callbacks, spawn):
    with lock:
        async def later():
            await asyncio.sleep(1)

        callbacks.append(later)
        spawn(lambda: asyncio.sleep(1))

#: given back before the await
import asyncio
import threading

lock = threading.Lock()


async def run(work):
    with lock:
        lock.release()
        try:
            await work()
        finally:
            lock.acquire()
#           ^^^^^^^^^^^^ blocking-call-in-async

#: asyncio's own locks, other libraries' and unknown ones
import asyncio
from locks import Lock

own = asyncio.Lock()


async def run(lock, work):
    mine = Lock()
    with lock:
        await work()
    with mine:
        await work()
    async with own:
        await work()

#: bound again, or by one branch only
import asyncio
import threading

try:
    from fastlock import Lock
except ImportError:
    from threading import Lock


async def run(work, other):
    lock = threading.Lock()
    lock = other
    with lock:
        await work()
    maybe = Lock()
    with maybe:
        await work()

#: who else uses the lock decides whether it can change
import asyncio
import threading


class Account:
    def __init__(self):
        self.lock = threading.Lock()

    def read(self):
        with self.lock:
            return 1

    async def withdraw(self):
        with self.lock:
            await asyncio.sleep(0.1)
#           ^^^^^ await-under-thread-lock

#: in a test it seldom deadlocks, and may be the point (test file)
import asyncio
import threading

lock = threading.Lock()


async def test_lock():
    with lock:
        await asyncio.sleep(1)
#       ^^^^^ await-under-thread-lock (warning)

#: one await is reported once, however many locks are held
import asyncio
import threading

first = threading.Lock()
second = threading.Lock()


async def main():
    with first:
        with second:
            await asyncio.sleep(1)
#           ^^^^^ await-under-thread-lock

#: a generator expression waits when somebody iterates over it
import threading

lock = threading.Lock()


async def main(lines):
    with lock:
        found = (line async for line in lines)
    return [line async for line in found]
