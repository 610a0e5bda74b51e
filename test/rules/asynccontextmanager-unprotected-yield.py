#: an exception in the block arrives at the yield: what stands behind is skipped
from contextlib import asynccontextmanager


@asynccontextmanager
async def connected(connect):
    connection = await connect()
    yield connection
#   ^^^^^ asynccontextmanager-unprotected-yield (information)
    await connection.close()
#> fix protect
from contextlib import asynccontextmanager


@asynccontextmanager
async def connected(connect):
    connection = await connect()
    try:
        yield connection
    finally:
        await connection.close()

#: several lines, with a comment, and a task that is only cancelled there
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def heartbeat(beat):
    task = asyncio.create_task(beat())

    yield task  # beating
#   ^^^^^ asynccontextmanager-unprotected-yield

    # No more beats.
    task.cancel()
    print("stopped")
#> fix protect
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def heartbeat(beat):
    task = asyncio.create_task(beat())

    try:
        yield task  # beating
    finally:

        # No more beats.
        task.cancel()
        print("stopped")

#: one of two things that were made together
from contextlib import asynccontextmanager


@asynccontextmanager
async def served(serve):
    server, url = await serve()
    yield url
#   ^^^^^ asynccontextmanager-unprotected-yield
    await server.stop()

#: protected, or with nothing to clean
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def connected(connect):
    connection = await connect()
    try:
        yield connection
    finally:
        await connection.close()


@asynccontextmanager
async def handled(connect):
    connection = await connect()
    try:
        yield connection
    except Exception:
        await connection.close()
        raise
    await connection.close()


@asynccontextmanager
async def timed(report):
    report("begin")
    yield
    report("end")


@asynccontextmanager
async def committed(session):
    yield session
    await session.commit()


@asynccontextmanager
async def entered(connect):
    async with connect() as connection:
        yield connection
    connection.close()

#: an application's lifespan is left without an exception, and fixtures are not thrown into
from contextlib import asynccontextmanager

import pytest_asyncio


@asynccontextmanager
async def lifespan(application):
    client = application.connect()
    yield
    await client.close()


@asynccontextmanager
async def startup(app):
    client = app.connect()
    yield
    await client.close()


@pytest_asyncio.fixture
async def client(connect):
    connection = await connect()
    yield connection
    await connection.close()

#: what is closed is not what was opened here
from contextlib import asynccontextmanager


@asynccontextmanager
async def watched(monitor, path):
    yield path
    monitor.stop()

#: plain context managers and generators are another matter
from contextlib import contextmanager


@contextmanager
def opened(path):
    file = open(path)
    yield file
    file.close()


async def numbers(connect):
    connection = await connect()
    yield connection
    await connection.close()
