#: the error goes into a future that nobody has
import asyncio


async def save(connection):
    await connection.save()


def saved(connection, loop):
    asyncio.run_coroutine_threadsafe(save(connection), loop)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ threadsafe-future-dropped (information)
#> fix logError
import asyncio


async def save(connection):
    await connection.save()


def saved(connection, loop):
    asyncio.run_coroutine_threadsafe(save(connection), loop).add_done_callback(lambda future: future.result())

#: kept, asked, handed on
import asyncio


async def save(connection):
    await connection.save()


def saved(connection, loop, keep):
    future = asyncio.run_coroutine_threadsafe(save(connection), loop)
    keep(asyncio.run_coroutine_threadsafe(save(connection), loop))
    asyncio.run_coroutine_threadsafe(save(connection), loop).result()
    asyncio.run_coroutine_threadsafe(save(connection), loop).add_done_callback(keep)
    return future

#: the coroutine handles its errors, waits for nothing that fails, or cannot be seen
import asyncio


async def save(connection):
    try:
        await connection.save()
    except Exception as error:
        print("not saved", error)


async def tick():
    await asyncio.sleep(1)


def saved(connection, loop):
    asyncio.run_coroutine_threadsafe(save(connection), loop)
    asyncio.run_coroutine_threadsafe(tick(), loop)
    asyncio.run_coroutine_threadsafe(connection.save(), loop)

#: another function of that name
from bridge import run_coroutine_threadsafe


async def save(connection):
    await connection.save()


def saved(connection, loop):
    run_coroutine_threadsafe(save(connection), loop)

#: tests look elsewhere (test file)
import asyncio


async def save(connection):
    await connection.save()


def test_save(connection, loop):
    asyncio.run_coroutine_threadsafe(save(connection), loop)
