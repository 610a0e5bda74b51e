#: these act at once and return nothing that could be awaited
import asyncio


async def main(task: asyncio.Task, queue: asyncio.Queue, event: asyncio.Event, writer: asyncio.StreamWriter):
    await task.cancel()
#   ^^^^^ await-non-awaitable (error)
    await queue.put_nowait(1)  # full?
#   ^^^^^ await-non-awaitable (error)
    await event.set()
#   ^^^^^ await-non-awaitable (error)
    await writer.write(b"data")
#   ^^^^^ await-non-awaitable (error)
    if await task.done():
#      ^^^^^ await-non-awaitable (error)
        await writer.drain()
#> fix dropAwait of 2
import asyncio


async def main(task: asyncio.Task, queue: asyncio.Queue, event: asyncio.Event, writer: asyncio.StreamWriter):
    await task.cancel()
#   ^^^^^ await-non-awaitable (error)
    queue.put_nowait(1)  # full?
    await event.set()
#   ^^^^^ await-non-awaitable (error)
    await writer.write(b"data")
#   ^^^^^ await-non-awaitable (error)
    if await task.done():
#      ^^^^^ await-non-awaitable (error)
        await writer.drain()

#: a plain function of the file that returns nothing, or a literal
def log(text):
    print(text)


def names():
    if log:
        return ["a"]
    return []


class Store:
    def clear(self):
        self.items = []


async def main():
    await log("start")
#   ^^^^^ await-non-awaitable
    found = await names()
#           ^^^^^ await-non-awaitable
    store = Store()
    await store.clear()
#   ^^^^^ await-non-awaitable
    return found
#> fix dropAwait
def log(text):
    print(text)


def names():
    if log:
        return ["a"]
    return []


class Store:
    def clear(self):
        self.items = []


async def main():
    log("start")
    found = await names()
#           ^^^^^ await-non-awaitable
    store = Store()
    await store.clear()
#   ^^^^^ await-non-awaitable
    return found

#: an asynchronous generator is looped over
async def numbers():
    yield 1


async def main():
    return await numbers()
#          ^^^^^ await-non-awaitable
#> fix collect
async def numbers():
    yield 1


async def main():
    return [item async for item in numbers()]

#: what may be awaitable, and what only a subclass or a test decides
import asyncio

from helpers import wrapped


def forward(function):
    return function()


@wrapped
def decorated():
    print("done")


class Handler:
    def on_start(self):
        print("start")

    def on_stop(self):
        pass

    async def run(self):
        await self.on_start()
        await self.on_stop()


def missing():
    raise NotImplementedError


async def main(queue: asyncio.Queue, handler: Handler):
    await forward(main)
    await decorated()
    await handler.on_start()
    await queue.get_nowait()
    await missing()

#: a function that a test or a caller replaces
def log(text):
    print(text)


async def main(log):
    await log("start")


class Store:
    def clear(self):
        self.items = []


async def other(fake):
    store = Store()
    store.clear = fake
    await store.clear()

#: the error is expected (test file)
import pytest


def log(text):
    print(text)


async def test_log():
    with pytest.raises(TypeError):
        await log("start")

#: an object that can be awaited as well as iterated
class Connect:
    def __await__(self):
        yield

    async def __aiter__(self):
        yield self


def connect(path):
    return Connect()


async def items():
    yield 1


async def main():
    await connect("/run/chat")
    await items()
#   ^^^^^ await-non-awaitable
