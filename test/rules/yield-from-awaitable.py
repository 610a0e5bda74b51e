#: a plain generator cannot delegate to a coroutine
import asyncio


def wait():
    yield from asyncio.sleep(1)
#   ^^^^^^^^^^ yield-from-awaitable (error)
    result = yield from load()
#            ^^^^^^^^^^ yield-from-awaitable (error)
    return result


async def load():
    return 1
#> fix makeAsync
import asyncio


async def wait():
    await asyncio.sleep(1)
    result = await load()
    return result


async def load():
    return 1

#: no fix where the function yields on its own, or is wrapped by something else
import asyncio
from legacy import engine


def wait():
    yield 1
    yield from asyncio.sleep(1)
#   ^^^^^^^^^^ yield-from-awaitable


@engine
def wrapped():
    yield from asyncio.sleep(1)

#: generators for await delegate to the iterator of the coroutine
import asyncio


class Lazy:
    def __await__(self):
        return (yield from self.load())
#               ^^^^^^^^^^ yield-from-awaitable

    async def load(self):
        return 1


class Right:
    def __await__(self):
        return (yield from self.load().__await__())

    async def load(self):
        return 1
#> fix iterator
import asyncio


class Lazy:
    def __await__(self):
        return (yield from self.load().__await__())

    async def load(self):
        return 1


class Right:
    def __await__(self):
        return (yield from self.load().__await__())

    async def load(self):
        return 1

#: the decorator makes it legal, and futures have always been iterable
import asyncio
import types


@types.coroutine
def wait():
    yield from asyncio.sleep(1)


def result(future: asyncio.Future, loop: asyncio.AbstractEventLoop):
    yield from future
    yield from loop.create_future()


def items(source):
    yield from source
    yield from source.items()
