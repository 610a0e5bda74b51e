#: a bare except around an await catches the cancellation
import asyncio
import logging


async def fetch():
    await asyncio.sleep(0.1)


async def poll():
    while True:
        try:
            await fetch()
        except:
#       ^^^^^^ broad-except-swallows-cancellation (warning)
            logging.exception("fetch failed")
        await asyncio.sleep(5)
#> fix narrow
import asyncio
import logging


async def fetch():
    await asyncio.sleep(0.1)


async def poll():
    while True:
        try:
            await fetch()
        except Exception:
            logging.exception("fetch failed")
        await asyncio.sleep(5)
#> fix raiseFirst
import asyncio
import logging


async def fetch():
    await asyncio.sleep(0.1)


async def poll():
    while True:
        try:
            await fetch()
        except asyncio.CancelledError:
            raise
        except:
            logging.exception("fetch failed")
        await asyncio.sleep(5)

#: so does BaseException, alone or among others
async def one(read):
    try:
        return await read()
    except BaseException as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broad-except-swallows-cancellation
        print("failed", error)


async def other(lines):
    try:
        async for line in lines:
            print(line)
    except (OSError, BaseException):
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broad-except-swallows-cancellation
        return None
#> fix narrow of 2
async def one(read):
    try:
        return await read()
    except BaseException as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ broad-except-swallows-cancellation
        print("failed", error)


async def other(lines):
    try:
        async for line in lines:
            print(line)
    except (OSError, Exception):
        return None

#: Exception does not catch it
async def run(read):
    try:
        await read()
    except Exception:
        pass

#: raised again, on every path or on some
async def first(read):
    try:
        await read()
    except BaseException:
        print("failed")
        raise


async def second(read, strict):
    try:
        await read()
    except:
        if strict:
            raise
        print("failed")

#: an earlier clause takes the cancellation out
import asyncio


async def run(read):
    try:
        await read()
    except asyncio.CancelledError:
        raise
    except:
        print("failed")

#: the exception is stored, handed on or returned
import sys


async def store(self, read):
    try:
        await read()
    except BaseException as error:
        self.error = error


async def hand_on(read, future, report):
    try:
        await read()
    except BaseException as error:
        future.set_exception(error)
    try:
        await read()
    except BaseException as error:
        report(error)


async def give(read):
    try:
        return await read(), None
    except BaseException as error:
        return None, error


async def note(self, read):
    try:
        await read()
    except:
        self.failure = sys.exc_info()

#: a supervisor that ends the program
import os
import sys


async def supervise(read):
    try:
        await read()
    except:
        os._exit(1)


async def main(read):
    try:
        await read()
    except:
        print("failed")


async def run(read):
    try:
        await read()
    except BaseException:
        sys.exit(1)

#: the end of a child that was cancelled
async def stop(task, connection):
    task.cancel()
    try:
        await task
    except:
        pass
    try:
        await connection.close()
    except BaseException:
        pass

#: no cancellation can arrive without an await of its own
async def run(spawn, read):
    try:
        async def inner():
            await read()

        spawn(inner)
    except:
        pass


def plain(read):
    try:
        return read()
    except:
        return None

#: a class of the same name
from errors import BaseException


async def run(read):
    try:
        await read()
    except BaseException:
        pass

#: tests look at whatever comes (test file)
async def test_run(read):
    try:
        await read()
    except:
        pass

#: comments of other tools
async def run(read):
    try:
        await read()
    except:  # noqa: E722
        pass
    try:
        await read()
    except BaseException:  # noqa: BLE001
        pass

#: a generator expression waits when somebody iterates over it
async def main(lines):
    try:
        return (line async for line in lines)
    except:
        return None
