#: a lock cannot be awaited any more
import asyncio


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def save(self, item):
        with await self.lock:
#            ^^^^^^^^^^^^^^^ asyncio-primitive-with-sync-with (error)
            await asyncio.sleep(item)
#> fix asyncWith
import asyncio


class Store:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def save(self, item):
        async with self.lock:
            await asyncio.sleep(item)

#: every lock, under whatever name, in a variable or a parameter
import asyncio as aio
from asyncio import BoundedSemaphore as Limit, Condition

limit = Limit(3)


async def run(ready: Condition, share):
    with await limit:
#        ^^^^^^^^^^^ asyncio-primitive-with-sync-with
        await aio.sleep(1)
    with (await ready):
#         ^^^^^^^^^^^ asyncio-primitive-with-sync-with
        ready.notify_all()
    mine = aio.Semaphore(2)
    share(mine)
    with await mine as held:
#        ^^^^^^^^^^ asyncio-primitive-with-sync-with
        print(held)

#: two contexts in one header are for a person to part
import asyncio

lock = asyncio.Lock()


async def save(path, item):
    with await lock, path.open():
#        ^^^^^^^^^^ asyncio-primitive-with-sync-with
        print(item)

#: entered as it should be; what `acquire` gives; thread locks, other libraries, unknown ones
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
    with await other:
        print(3)
    with await given:
        print(4)
    with await other.acquire():
        print(5)

#: shadowed, bound again, or imported by one branch only
import asyncio

try:
    from fast import Lock
except ImportError:
    from asyncio import Lock

lock = Lock()


async def run(asyncio):
    local = asyncio.Lock()
    with await local:
        print(1)
    with await lock:
        print(2)


async def again(other):
    lock = asyncio.Lock()
    lock = other
    with await lock:
        print(3)

#: a test that wants the error (test file)
import asyncio
import pytest

lock = asyncio.Lock()


async def test_plain_with():
    with pytest.raises(TypeError):
        with await lock:
            print(1)
    with await lock:
#        ^^^^^^^^^^ asyncio-primitive-with-sync-with (warning)
        print(2)
