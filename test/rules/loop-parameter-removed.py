#: coroutines find their loop themselves, and most of asyncio takes no loop any more
import asyncio


async def main(loop):
    await asyncio.sleep(1, loop=loop)
#                          ^^^^^^^^^ loop-parameter-removed (warning)
    lock = asyncio.Lock(loop=loop)
#                       ^^^^^^^^^ loop-parameter-removed (warning)
    await asyncio.wait_for(lock.acquire(), loop=loop, timeout=1)
#                                          ^^^^^^^^^ loop-parameter-removed (warning)
#> fix removeArgument
import asyncio


async def main(loop):
    await asyncio.sleep(1)
    lock = asyncio.Lock(loop=loop)
#                       ^^^^^^^^^ loop-parameter-removed (warning)
    await asyncio.wait_for(lock.acquire(), loop=loop, timeout=1)
#                                          ^^^^^^^^^ loop-parameter-removed (warning)
#> fix removeArgument of 2
import asyncio


async def main(loop):
    await asyncio.sleep(1, loop=loop)
#                          ^^^^^^^^^ loop-parameter-removed (warning)
    lock = asyncio.Lock()
    await asyncio.wait_for(lock.acquire(), loop=loop, timeout=1)
#                                          ^^^^^^^^^ loop-parameter-removed (warning)
#> fix removeArgument of 3
import asyncio


async def main(loop):
    await asyncio.sleep(1, loop=loop)
#                          ^^^^^^^^^ loop-parameter-removed (warning)
    lock = asyncio.Lock(loop=loop)
#                       ^^^^^^^^^ loop-parameter-removed (warning)
    await asyncio.wait_for(lock.acquire(), timeout=1)

#: it is an error for code that runs on 3.10 at least, whatever the loop is (python >=3.10)
import asyncio
from asyncio import Queue as Channel


class Worker:
    def __init__(self, loop):
        self.queue = Channel(
            loop=loop,
#           ^^^^^^^^^ loop-parameter-removed (error)
            maxsize=3,
        )
        self.ready = asyncio.Event(loop=None)
#                                  ^^^^^^^^^ loop-parameter-removed (error)
#> fix removeArgument
import asyncio
from asyncio import Queue as Channel


class Worker:
    def __init__(self, loop):
        self.queue = Channel(
            maxsize=3,
        )
        self.ready = asyncio.Event(loop=None)
#                                  ^^^^^^^^^ loop-parameter-removed (error)

#: over several lines, with a comma at the end and a comment that stays
import asyncio


async def main(host, loop):
    return await asyncio.open_connection(
        host,
        443,  # the usual one
        ssl=True,
        loop=loop,
#       ^^^^^^^^^ loop-parameter-removed
    )


def start(handle, loop):
    return asyncio.start_server(
        handle,
        port=80,  # open to all
        loop=loop,
#       ^^^^^^^^^ loop-parameter-removed
    )
#> fix removeArgument
import asyncio


async def main(host, loop):
    return await asyncio.open_connection(
        host,
        443,  # the usual one
        ssl=True,
    )


def start(handle, loop):
    return asyncio.start_server(
        handle,
        port=80,  # open to all
        loop=loop,
#       ^^^^^^^^^ loop-parameter-removed
    )

#: old versions still have it (python >=3.7,<3.10)
import asyncio


async def main(loop):
    await asyncio.sleep(1, loop=loop)

#: these keep it
import asyncio


async def main(loop, work):
    future = asyncio.ensure_future(work, loop=loop)
    reader = asyncio.StreamReader(loop=loop)
    asyncio.run_coroutine_threadsafe(work, loop=loop)
    asyncio.wrap_future(asyncio.Future(loop=loop), loop=loop)
#   ^^^^^^^^^^^^^^^^^^^ unawaited-awaitable
    return await future, reader

#: functions of others, and of this file
import aiohttp


class asyncio:
    @staticmethod
    async def sleep(seconds, loop=None):
        return loop


async def main(loop):
    await asyncio.sleep(1, loop=loop)
    async with aiohttp.ClientSession(loop=loop) as session:
        return session.closed

#: a subclass may take what it likes
import asyncio


class Queue(asyncio.Queue):
    def __init__(self, *, loop=None):
        super().__init__()
        self.loop = loop


def make(loop):
    return Queue(loop=loop)

#: arguments that nobody sees, and code that asks for the version
import asyncio
import sys

extra = {} if sys.version_info >= (3, 10) else {"loop": asyncio.new_event_loop()}


async def main(loop):
    await asyncio.sleep(1, **extra)
    if sys.version_info < (3, 10):
        return asyncio.Lock(loop=loop)

#: code that is ready for the error
import asyncio


def lock(loop):
    try:
        return asyncio.Lock(loop=loop)
    except TypeError:
        return asyncio.Lock()

#: the error is wanted (test file)
import asyncio
import unittest


class Test(unittest.TestCase):
    def test_loop(self):
        with self.assertRaisesRegex(TypeError, "loop"):
            asyncio.Lock(loop=None)
        self.assertRaises(TypeError, asyncio.run, asyncio.sleep(1, loop=None))
