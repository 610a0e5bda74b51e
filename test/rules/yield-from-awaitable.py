#: a plain generator cannot delegate to a coroutine
import asyncio


def main():
    yield from asyncio.sleep(1)
#              ^^^^^^^^^^^^^^^^ yield-from-awaitable (error)
    return 1
#> fix makeAsync
import asyncio


async def main():
    await asyncio.sleep(1)
    return 1

#: coroutine functions of the file, methods, under other names
import asyncio
from asyncio import wait_for as limit


async def fetch(number):
    await asyncio.sleep(number)


class Client:
    def get(self):
        result = yield from fetch(1)
#                           ^^^^^^^^ yield-from-awaitable
        return (yield from limit(fetch(result), 1))
#                          ^^^^^^^^^^^^^^^^^^^^^^^ yield-from-awaitable
#> fix makeAsync
import asyncio
from asyncio import wait_for as limit


async def fetch(number):
    await asyncio.sleep(number)


class Client:
    async def get(self):
        result = await fetch(1)
        return (await limit(fetch(result), 1))

#: the function gives values of its own, or others call it as a generator
import asyncio


def mixed():
    yield 1
    yield from asyncio.sleep(1)
#              ^^^^^^^^^^^^^^^^ yield-from-awaitable


def called():
    yield from asyncio.sleep(1)
#              ^^^^^^^^^^^^^^^^ yield-from-awaitable


print(list(called()))

#: decorators may make a coroutine of it
import asyncio
import types
from tornado import gen


@types.coroutine
def step():
    yield from asyncio.sleep(1)


@gen.coroutine
def other():
    yield from asyncio.sleep(1)

#: futures and everything else can be delegated to
import asyncio
from time import sleep


async def fetch():
    await asyncio.sleep(1)


def main(works, future: asyncio.Future):
    yield from asyncio.ensure_future(fetch())
    yield from future
    yield from works
    yield from (work() for work in works)
    yield from [sleep(1)]
    yield from fetch().__await__()


class Wish:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()

#: the error is wanted (test file)
import asyncio
import pytest


def test_main():
    def main():
        with pytest.raises(TypeError):
            yield from asyncio.sleep(1)

    list(main())
