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
