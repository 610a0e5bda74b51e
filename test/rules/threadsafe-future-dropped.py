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

#: a decorator of the project may log the error
import asyncio
import functools


def log_errors(method):
    @functools.wraps(method)
    async def logged(*args):
        try:
            return await method(*args)
        except Exception as error:
            print(error)
            raise
    return logged


class Worker:
    @log_errors
    async def work(self):
        await self.step()

    @staticmethod
    async def rest():
        await load()

    async def again(self):
        await self.work()

    def start(self, loop):
        asyncio.run_coroutine_threadsafe(self.work(), loop)
        asyncio.run_coroutine_threadsafe(self.again(), loop)
        asyncio.run_coroutine_threadsafe(self.rest(), loop)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ threadsafe-future-dropped


async def load():
    await asyncio.open_connection("localhost", 80)
