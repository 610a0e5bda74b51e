#: the second yield is reached when the block has ended: RuntimeError
from contextlib import asynccontextmanager


@asynccontextmanager
async def opened(first, second):
    yield first
    yield second
#   ^^^^^ contextmanager-yields-twice (error)

#: with other statements in between, and for plain ones
from contextlib import asynccontextmanager, contextmanager


@asynccontextmanager
async def opened(connect):
    first = await connect()
    yield first
    await first.close()
    second = yield connect
#            ^^^^^ contextmanager-yields-twice
    print(second)


@contextmanager
def plain():
    yield 1
    yield 2
#   ^^^^^ contextmanager-yields-twice

#: one yield for each branch, or a way out between them
from contextlib import asynccontextmanager


@asynccontextmanager
async def either(connect, ready):
    if ready:
        yield connect
    else:
        yield None


@asynccontextmanager
async def early(connect):
    if connect is None:
        yield None
        return
    yield connect


@asynccontextmanager
async def between(connect):
    yield connect
    if connect:
        return
    yield None


@asynccontextmanager
async def handled(connect):
    try:
        yield await connect()
    except OSError:
        yield None

#: other generators, and functions nested in a context manager
from contextlib import asynccontextmanager

from helpers import asynccontextmanager as other


async def numbers():
    yield 1
    yield 2


@other
async def elsewhere():
    yield 1
    yield 2


@asynccontextmanager
async def nested():
    def inner():
        yield 1
        yield 2

    yield inner
