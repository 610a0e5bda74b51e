#: the decorator for plain generators cannot drive an asynchronous one
from contextlib import contextmanager


@contextmanager
async def opened(name):
#         ^^^^^^ contextmanager-decorator-mismatch (error)
    yield name
#> fix decorateAsync
import contextlib
from contextlib import contextmanager


@contextlib.asynccontextmanager
async def opened(name):
    yield name

#: and the other way round: the function lacks its async
import contextlib


@contextlib.asynccontextmanager
def opened(name):
#   ^^^^^^ contextmanager-decorator-mismatch (error)
    yield name


class Pool:
    @staticmethod
    @contextlib.asynccontextmanager
    def entered():
#       ^^^^^^^ contextmanager-decorator-mismatch (error)
        yield 1
#> fix makeAsync
import contextlib


@contextlib.asynccontextmanager
async def opened(name):
    yield name


class Pool:
    @staticmethod
    @contextlib.asynccontextmanager
    def entered():
#       ^^^^^^^ contextmanager-decorator-mismatch (error)
        yield 1
#> fix decoratePlain
import contextlib


@contextlib.contextmanager
def opened(name):
    yield name


class Pool:
    @staticmethod
    @contextlib.asynccontextmanager
    def entered():
#       ^^^^^^^ contextmanager-decorator-mismatch (error)
        yield 1

#: without any yield there is no place for the block
from contextlib import asynccontextmanager


@asynccontextmanager
async def opened(name):
#         ^^^^^^ contextmanager-decorator-mismatch (error)
    return name

#: the right decorator, a function that hands out another generator, and stubs
from abc import abstractmethod
from contextlib import asynccontextmanager, contextmanager


@contextmanager
def opened(name):
    yield name


@asynccontextmanager
async def connected(name):
    yield name


@asynccontextmanager
def forwarded(source):
    return source()


class Pool:
    @asynccontextmanager
    @abstractmethod
    async def connection(self):
        """Yields a connection."""

    @asynccontextmanager
    async def later(self):
        raise NotImplementedError

#: a decorator in between may change the function, and other decorators are not these
from contextlib import contextmanager

from helpers import asynccontextmanager, synchronous


@contextmanager
@synchronous
async def opened(name):
    yield name


@asynccontextmanager
def connected(name):
    yield name
