#: the old way to write a coroutine does not survive the import on 3.11
import asyncio


@asyncio.coroutine
#[1-18] coroutine-decorator-removed (warning)
def fetch():
    yield from asyncio.sleep(1)
    return 1
#> fix makeAsync
import asyncio


async def fetch():
    await asyncio.sleep(1)
    return 1

#: it is an error for code that runs on 3.11 at least, under other names as well (python >=3.11)
import asyncio as aio
from asyncio import coroutine as coro
from asyncio.coroutines import coroutine


@aio.coroutine
#[1-14] coroutine-decorator-removed (error)
def first():
    result = yield from aio.wait_for(second(), 1)
    return (yield from aio.sleep(0.1, result))


@coro
#[1-5] coroutine-decorator-removed (error)
def second():
    return 2


@coroutine
#[1-10] coroutine-decorator-removed (error)
def third(flag, left, right):
    yield from (left if flag else right)
    yield from left if flag else right
#> fix makeAsync
import asyncio as aio
from asyncio import coroutine as coro
from asyncio.coroutines import coroutine


async def first():
    result = await aio.wait_for(second(), 1)
    return (await aio.sleep(0.1, result))


@coro
#[1-5] coroutine-decorator-removed (error)
def second():
    return 2


@coroutine
#[1-10] coroutine-decorator-removed (error)
def third(flag, left, right):
    yield from (left if flag else right)
    yield from left if flag else right
#> fix makeAsync of 2
import asyncio as aio
from asyncio import coroutine as coro
from asyncio.coroutines import coroutine


@aio.coroutine
#[1-14] coroutine-decorator-removed (error)
def first():
    result = yield from aio.wait_for(second(), 1)
    return (yield from aio.sleep(0.1, result))


async def second():
    return 2


@coroutine
#[1-10] coroutine-decorator-removed (error)
def third(flag, left, right):
    yield from (left if flag else right)
    yield from left if flag else right
#> fix makeAsync of 3
import asyncio as aio
from asyncio import coroutine as coro
from asyncio.coroutines import coroutine


@aio.coroutine
#[1-14] coroutine-decorator-removed (error)
def first():
    result = yield from aio.wait_for(second(), 1)
    return (yield from aio.sleep(0.1, result))


@coro
#[1-5] coroutine-decorator-removed (error)
def second():
    return 2


async def third(flag, left, right):
    await (left if flag else right)
    await (left if flag else right)

#: before 3.11 it is only deprecated (python >=3.8,<3.11)
import asyncio


@asyncio.coroutine
#[1-18] coroutine-decorator-removed (hint)
def fetch():
    yield from asyncio.sleep(1)

#: methods, other decorators, and a coroutine function that has it for nothing
import asyncio
import functools


class Client:
    @staticmethod
    @asyncio.coroutine
#    ^^^^^^^^^^^^^^^^^ coroutine-decorator-removed
    # Kept for the old server.
    def ping(seconds):
        yield from asyncio.sleep(seconds)

    @asyncio.coroutine
#    ^^^^^^^^^^^^^^^^^ coroutine-decorator-removed
    async def pong(self):
        return 1
#> fix makeAsync
import asyncio
import functools


class Client:
    @staticmethod
    # Kept for the old server.
    async def ping(seconds):
        await asyncio.sleep(seconds)

    @asyncio.coroutine
#    ^^^^^^^^^^^^^^^^^ coroutine-decorator-removed
    async def pong(self):
        return 1
#> fix makeAsync of 2
import asyncio
import functools


class Client:
    @staticmethod
    @asyncio.coroutine
#    ^^^^^^^^^^^^^^^^^ coroutine-decorator-removed
    # Kept for the old server.
    def ping(seconds):
        yield from asyncio.sleep(seconds)

    async def pong(self):
        return 1

#: values of its own, and a lock that was entered the old way, have no counterpart
import asyncio


@asyncio.coroutine
#[1-18] coroutine-decorator-removed
def fetch(lock):
    with (yield from lock):
        yield


@asyncio.coroutine  # old
#[1-18] coroutine-decorator-removed
def remark():
    yield from asyncio.sleep(1)

#: the decorator of another module, and one that was made here
import types
from tornado.gen import coroutine


@types.coroutine
def step():
    yield


@coroutine
def fetch():
    yield step()


class asyncio:
    @staticmethod
    def coroutine(function):
        return function


@asyncio.coroutine
def other():
    yield from ()

#: code that asks for the version knows
import asyncio
import sys
import types

if sys.version_info < (3, 11):
    coroutine = asyncio.coroutine
else:
    coroutine = types.coroutine


@coroutine
def fetch():
    yield from asyncio.sleep(1)

#: code that is ready for the error
import types

try:
    from asyncio import coroutine
except ImportError:
    from types import coroutine


@coroutine
def fetch():
    yield
