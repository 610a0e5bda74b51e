#: whoever wakes must hold the condition's lock
import asyncio


class Box:
    def __init__(self):
        self.changed = asyncio.Condition()
        self.items = []

    async def put(self, item):
        self.items.append(item)
        self.changed.notify_all()
#       ^^^^^^^^^^^^^^^^^^^^^^^ condition-misuse (warning)

    async def get(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.items)
            return self.items.pop()
#> fix enter
import asyncio


class Box:
    def __init__(self):
        self.changed = asyncio.Condition()
        self.items = []

    async def put(self, item):
        self.items.append(item)
        async with self.changed:
            self.changed.notify_all()

    async def get(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.items)
            return self.items.pop()

#: so must whoever waits; a wait alone proves nothing
from asyncio import Condition

ready = Condition()
items = []


async def outside():
    await ready.wait()
#         ^^^^^^^^^^ condition-misuse (warning)


async def once():
    async with ready:
        if not items:
            await ready.wait()
#                 ^^^^^^^^^^ condition-misuse (hint)
        return items.pop()

#: held, in a loop, by hand, by the caller
import asyncio


class Box:
    def __init__(self):
        self.changed = asyncio.Condition()
        self.items = []

    async def put(self, item):
        async with self.changed:
            self.items.append(item)
            self.changed.notify()
            await self._tell()

    async def _tell(self):
#             ^^^^^ unused-async
        self.changed.notify_all()

    async def get(self):
        async with self.changed:
            while not self.items:
                await self.changed.wait()
            return self.items.pop()

    async def by_hand(self):
        await self.changed.acquire()
        try:
            self.changed.notify()
        finally:
            self.changed.release()

    def plain(self):
        self.changed.notify()

    async def other(self, lock):
        async with lock:
            self.changed.notify()

#: events, threads' conditions, unknown ones; an expected error
import asyncio
from conditions import Condition

event = asyncio.Event()
other = Condition()
lone = asyncio.Condition()


async def main(given):
    await event.wait()
    await other.wait()
    other.notify()
    given.notify_all()
    try:
        lone.notify()
    except RuntimeError:
        print("not held")
