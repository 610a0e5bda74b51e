#: a lock of coroutines has no plain entry: the call that gets here fails
import asyncio

lock = asyncio.Lock()


async def add(items, item):
    with lock:
#        ^^^^ asyncio-primitive-with-sync-with (error)
        items.append(item)
        await asyncio.sleep(0)
#> fix asyncWith
import asyncio

lock = asyncio.Lock()


async def add(items, item):
    async with lock:
        items.append(item)
        await asyncio.sleep(0)

#: every lock, under whatever name, in a variable, an attribute or a parameter
import asyncio as aio
from asyncio import BoundedSemaphore as Limit, Condition


class Pool:
    def __init__(self):
        self.limit = Limit(3)

    async def run(self, ready: Condition):
        with self.limit:
#            ^^^^^^^^^^ asyncio-primitive-with-sync-with
            await aio.sleep(1)
        with ready:
#            ^^^^^ asyncio-primitive-with-sync-with
            ready.notify_all()
        mine = aio.Semaphore(2)
        await self.share(mine)
        with mine as held:
#            ^^^^ asyncio-primitive-with-sync-with
            print(held)

    async def share(self, limit):
        await aio.sleep(limit)

#: the old spelling ended with Python 3.9
import asyncio


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def save(self, item):
        with await self.lock:
#            ^^^^^^^^^^^^^^^ asyncio-primitive-with-sync-with
            await asyncio.sleep(item)
#> fix asyncWith
import asyncio


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def save(self, item):
        async with self.lock:
            await asyncio.sleep(item)

#: in a plain function there is no `async with` to write
import asyncio

lock = asyncio.Lock()


def add(items, item):
    with lock:
#        ^^^^ asyncio-primitive-with-sync-with
        items.append(item)

#: two contexts in one header are for a person to part
import asyncio

lock = asyncio.Lock()


async def save(path, item):
    with lock, path.open():
#        ^^^^ asyncio-primitive-with-sync-with
        print(item)

#: entered as it should be; thread locks, other libraries, unknown ones
import asyncio
import threading
from locks import Lock

own = asyncio.Lock()
thread = threading.Lock()
other = Lock()


async def run(given):
    async with own:
        print(1)
    with thread:
        print(2)
    with other:
        print(3)
    with given:
        print(4)

#: shadowed, bound again, or imported by one branch only
import asyncio

try:
    from fast import Lock
except ImportError:
    from asyncio import Lock

lock = Lock()


async def run(enter, asyncio):
    local = asyncio.Lock()
    with local:
        print(1)
    with lock:
        print(2)


async def again(other):
    lock = asyncio.Lock()
    lock = other
    with lock:
        print(3)

#: a test that wants the error (test file)
import asyncio
import pytest


async def test_plain_with():
    lock = asyncio.Lock()
    with pytest.raises(TypeError):
        with lock:
            print(1)
    with lock:
#        ^^^^ asyncio-primitive-with-sync-with (warning)
        print(2)
