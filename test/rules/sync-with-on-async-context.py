#: a class of the file that can only be entered with async with
class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass


async def main():
    with Connection() as connection:
#   ^^^^ sync-with-on-async-context (error)
        print(connection)
#> fix enterAsync
class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass


async def main():
    async with Connection() as connection:
        print(connection)

#: functions that make asynchronous context managers, and those of libraries
import asyncio
from contextlib import asynccontextmanager

import aiosqlite


@asynccontextmanager
async def opened(name):
    yield name


async def main():
    with opened("a"):
#   ^^^^ sync-with-on-async-context
        pass
    with asyncio.TaskGroup() as group:
#   ^^^^ sync-with-on-async-context
        print(group)
    with aiosqlite.connect("a.db") as db:
#   ^^^^ sync-with-on-async-context
        print(db)

#: with a plain manager beside it the two cannot share a statement
from contextlib import asynccontextmanager


@asynccontextmanager
async def opened(name):
    yield name


async def main(lock):
    with lock, opened("a"):
#   ^^^^ sync-with-on-async-context
        pass

#: a plain function cannot enter it
from contextlib import asynccontextmanager


@asynccontextmanager
async def opened(name):
    yield name


def main():
    with opened("a"):
#   ^^^^ sync-with-on-async-context
        pass

#: both protocols, unknown bases and decorators, plain managers
from contextlib import contextmanager

from helpers import Base, manager


class Both:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass


class Derived(Base):
    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass


@contextmanager
def plain():
    yield 1


@manager
async def other():
    yield 1


def main(opened):
    with Both(), Derived(), plain(), other(), opened("a"):
        pass

#: a test that expects the error (test file)
import asyncio

import pytest


def test_group():
    with pytest.raises(TypeError):
        with asyncio.TaskGroup():
            pass

#: a lock of asyncio, wherever it is kept
import asyncio


class Account:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def pay(self, amount):
        with self.lock:
#       ^^^^ sync-with-on-async-context
            await asyncio.sleep(amount)
#> fix enterAsync
import asyncio


class Account:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def pay(self, amount):
        async with self.lock:
            await asyncio.sleep(amount)

#: every kind of lock; those of threads, and those that nobody knows
import asyncio
import threading

limit = asyncio.Semaphore(3)
other = threading.Semaphore(3)


async def load(ready: asyncio.Condition, shared, number):
    with limit:
#   ^^^^ sync-with-on-async-context
        await asyncio.sleep(number)
    with ready:
#   ^^^^ sync-with-on-async-context
        ready.notify()
    async with limit:
        print(number)
    with other:
        print(number)
    with shared:
        print(number)


async def main(shared):
    await load(asyncio.Condition(), shared, 1)
