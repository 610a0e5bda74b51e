#: asyncio's locks are not reentrant: the holder waits for himself
import asyncio


class Account:
    def __init__(self):
        self._lock = asyncio.Lock()
        self.balance = 0

    async def deposit(self, amount):
        async with self._lock:
            self.balance += amount

    async def refund(self, amount):
        async with self._lock:
            await self.deposit(amount)
#                 ^^^^^^^^^^^^^^^^^^^^ non-reentrant-lock (error)

#: through another method, in any block, with a condition, and taken twice in one function
import asyncio as aio


class Cache:
    ready: aio.Condition

    def __init__(self):
        self.lock = aio.Lock()

    async def load(self, key):
        async with self.lock:
            await aio.sleep(0.1)
            return key

    async def get(self, key):
        await aio.sleep(0)
        return await self.load(key)

    async def warm(self, keys):
        async with self.lock:
            for key in keys:
                if key:
                    value = await self.get(key)
#                                 ^^^^^^^^^^^^^ non-reentrant-lock
                    print(value)

    async def signal(self):
        async with self.ready:
            self.ready.notify_all()

    async def wait(self):
        async with self.ready:
            await self.ready.wait()
#                 ^^^^^^^^^^^^^^^ condition-misuse
            await self.signal()
#                 ^^^^^^^^^^^^^ non-reentrant-lock

    async def twice(self):
        async with self.lock:
            async with self.lock:
#                      ^^^^^^^^^ non-reentrant-lock
                await aio.sleep(0)

#: inherited methods, and a lock that the base makes
import asyncio


class Base:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def save(self):
        async with self.lock:
            await asyncio.sleep(0)


class Child(Base):
    async def close(self):
        async with self.lock:
            await self.save()
#                 ^^^^^^^^^^^ non-reentrant-lock

#: another instance, another lock, one that lets several in, and a task that runs later
import asyncio


class Node:
    def __init__(self, parent: "Node", pool: asyncio.Semaphore):
        self.parent = parent
        self.lock = asyncio.Lock()
        self.other = asyncio.Lock()
        self.slots = asyncio.Semaphore(10)

    async def save(self):
        async with self.lock:
            await asyncio.sleep(0)

    async def take(self):
        async with self.slots:
            await asyncio.sleep(0)

    async def run(self, tasks: set):
        async with self.lock:
            await self.parent.save()
            task = asyncio.create_task(self.save())
            tasks.add(task)
            task.add_done_callback(tasks.discard)
        async with self.other:
            await self.save()
        async with self.slots:
            await self.take()

#: only behind a condition: the caller may know better
import asyncio


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def save(self, locked=False):
        if locked:
            return await self.write()
        async with self.lock:
            await self.write()

    async def write(self):
        if not self.lock.locked():
            async with self.lock:
                await asyncio.sleep(0)

    async def run(self):
        async with self.lock:
            await self.save(locked=True)
            await self.write()

#: let go of in between
import asyncio


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def save(self):
        async with self.lock:
            await asyncio.sleep(0)

    async def run(self):
        async with self.lock:
            self.lock.release()
            try:
                await self.save()
            finally:
                await self.lock.acquire()

#: a lock of the project's own may be reentrant, and a nested function runs later
import asyncio


class RLock:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return None


class Store:
    def __init__(self):
        self.own = RLock()
        self.lock = asyncio.Lock()

    async def first(self):
        async with self.own:
            await asyncio.sleep(0)

    async def second(self):
        async with self.lock:
            await asyncio.sleep(0)

    async def run(self, callbacks):
        async with self.own:
            await self.first()
        async with self.lock:
            async def later():
                await self.second()
            callbacks.append(later)
