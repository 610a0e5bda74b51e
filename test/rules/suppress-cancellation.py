#: the task cannot be stopped: the loop goes on after a cancellation
import asyncio
from contextlib import suppress


async def poll(read):
    while True:
        with suppress(asyncio.CancelledError, OSError):
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppress-cancellation (warning)
            await read()
        await asyncio.sleep(1)
#> fix letItPass
import asyncio
from contextlib import suppress


async def poll(read):
    while True:
        with suppress(OSError):
            await read()
        await asyncio.sleep(1)

#: everything is suppressed, by a coroutine that others await
import contextlib


async def read_line(stream):
    with contextlib.suppress(BaseException):
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppress-cancellation (information)
        return await stream.readline()


async def main(stream):
    print(await read_line(stream))
#> fix letItPass
import contextlib


async def read_line(stream):
    with contextlib.suppress(Exception):
        return await stream.readline()


async def main(stream):
    print(await read_line(stream))

#: the end of a child that was cancelled
import asyncio
from contextlib import suppress


class Service:
    async def stop(self):
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            await self.task

    async def wait(self, task, tasks):
        with suppress(asyncio.CancelledError):
            await task
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)

#: a cancellation passes through these
import asyncio
from contextlib import suppress


async def poll(read):
    while True:
        with suppress(Exception):
            await read()
        with suppress(OSError, asyncio.TimeoutError):
            await read()

#: nothing is awaited in the block
import asyncio
from contextlib import suppress


async def poll(read, later):
    while True:
        with suppress(asyncio.CancelledError):
            later(lambda: read())
        await asyncio.sleep(1)


def plain(read):
    with suppress(asyncio.CancelledError):
        read()

#: another function of that name
import asyncio
from helpers import suppress


async def poll(read):
    while True:
        with suppress(asyncio.CancelledError):
            await read()

#: tests cancel on purpose (test file)
import asyncio
from contextlib import suppress


async def test_poll(read):
    while True:
        with suppress(asyncio.CancelledError):
            await read()
