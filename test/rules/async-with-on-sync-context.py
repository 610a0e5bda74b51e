#: a file can only be opened with plain with
async def main():
    async with open("data.txt") as file:
#   ^^^^^^^^^^ async-with-on-sync-context (error)
#              ^^^^ blocking-call-in-async (information)
        print(file)

#: classes and context managers of the file
from contextlib import contextmanager


@contextmanager
def timed():
    yield 1


class Section:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


async def main():
    async with timed():
#   ^^^^^^^^^^ async-with-on-sync-context
        pass
    async with Section() as section:
#   ^^^^^^^^^^ async-with-on-sync-context
        print(section)
#> fix enter
from contextlib import contextmanager


@contextmanager
def timed():
    yield 1


class Section:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


async def main():
    with timed():
        pass
    async with Section() as section:
#   ^^^^^^^^^^ async-with-on-sync-context
        print(section)

#: a lock of threads is not one of asyncio: the statement fails, and plain with would block
import threading

lock = threading.Lock()


async def main():
    async with lock:
#   ^^^^^^^^^^ async-with-on-sync-context
        pass

#: mixed with an asynchronous one, each needs a statement of its own
from contextlib import asynccontextmanager, contextmanager


@contextmanager
def timed():
    yield 1


@asynccontextmanager
async def opened():
    yield 1


async def main():
    async with opened(), timed():
#   ^^^^^^^^^^ async-with-on-sync-context
        pass

#: both protocols, unknown bases, asyncio's own
import asyncio

from helpers import Base, open, timed


class Derived(Base):
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


async def main(lock: asyncio.Lock):
    async with lock, Derived(), timed(), open("data.txt"):
        pass

#: a test that expects the error (test file)
import pytest


class Section:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


async def test_section():
    with pytest.raises(TypeError):
        async with Section():
            pass
