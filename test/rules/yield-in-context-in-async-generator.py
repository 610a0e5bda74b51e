#: the file stays open when the reader breaks off (select yield-in-context-in-async-generator)
async def lines(connect):
    async with connect() as connection:
        async for line in connection:
            yield line
#           ^^^^^ yield-in-context-in-async-generator (information)

#: a plain block (select yield-in-context-in-async-generator)
async def locked(lock, items):
    for item in items:
        with lock:
            yield item
#           ^^^^^ yield-in-context-in-async-generator

#: context managers and fixtures, errors that are ignored, nothing entered, plain generators, a nested function, a timeout (select yield-in-context-in-async-generator)
import asyncio
import contextlib

import pytest


@contextlib.asynccontextmanager
async def opened(connect):
    async with connect() as connection:
        yield connection


@pytest.fixture
async def client(connect):
    async with connect() as connection:
        yield connection


async def quiet(items):
    with contextlib.suppress(OSError), contextlib.nullcontext():
        for item in items:
            yield item


async def behind(connect):
    async with connect() as connection:
        lines = await connection.lines()
    for line in lines:
        yield line


def plain(path):
    with path.open() as file:
        yield from file


async def outer(lock):
    async with lock:
        async def inner():
            yield 1
        return [item async for item in inner()]

#: off by default
async def lines(connect):
    async with connect() as connection:
        async for line in connection:
            yield line
