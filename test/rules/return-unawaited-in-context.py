#: the lock is free again before the work begins
import asyncio


async def book(seat):
    await asyncio.sleep(1)


async def reserve(lock: asyncio.Lock, seat):
    async with lock:
        return book(seat)
#              ^^^^ return-unawaited-in-context (error)
#> fix addAwait
import asyncio


async def book(seat):
    await asyncio.sleep(1)


async def reserve(lock: asyncio.Lock, seat):
    async with lock:
        return await book(seat)

#: a timeout that is over, a session that is closed, any other block
import asyncio
from tools import connect, measured


async def book(seat, using=None): ...


async def quickly(seat):
    async with asyncio.timeout(1):
        return book(seat)
#              ^^^^ return-unawaited-in-context


async def connected(seat):
    async with connect() as connection:
        ticket = book(seat, using=connection)
        return ticket
#              ^^^^^^ return-unawaited-in-context


async def timed(seat):
    with measured():
        return book(seat)
#              ^^^^ return-unawaited-in-context
#> fix addAwait of 2
import asyncio
from tools import connect, measured


async def book(seat, using=None): ...


async def quickly(seat):
    async with asyncio.timeout(1):
        return book(seat)
#              ^^^^ return-unawaited-in-context


async def connected(seat):
    async with connect() as connection:
        ticket = await book(seat, using=connection)
        return ticket


async def timed(seat):
    with measured():
        return book(seat)
#              ^^^^ return-unawaited-in-context

#: a plain function that hands the coroutine out of a lock
import threading


async def book(seat): ...


guard = threading.Lock()


def reserve(seat):
    with guard:
        return book(seat)
#              ^^^^ return-unawaited-in-context

#: a plain function may need the block for the arguments, or for nothing that matters to the coroutine
import contextlib
import threading
from tools import measured


async def book(seat): ...


guard = threading.Lock()


def next_seat(seats):
    with guard:
        return book(seats.pop())


def known(seats, name):
    with guard:
        seat = seats[name]
        return book(seat)


def timed(seat):
    with measured():
        return book(seat)


def lenient(seats):
    with contextlib.suppress(KeyError):
        return book(seats["a"])

#: awaited, a task, outside the block, an awaitable on purpose
import asyncio
from typing import Awaitable


async def book(seat): ...


async def awaited(lock, seat):
    async with lock:
        return await book(seat)


async def started(seat):
    async with asyncio.TaskGroup() as group:
        return group.create_task(book(seat))


async def behind(lock, seat):
    async with lock:
        print(seat)
    return await book(seat)


async def factory(lock, seat) -> Awaitable[None]:
    async with lock:
        return book(seat)

#: behind the block another rule speaks
async def book(seat): ...


async def reserve(lock, seat):
    async with lock:
        print(seat)
    return book(seat)
#          ^^^^ coroutine-returned-unawaited

#: with a thread's lock an await would stop the loop: no fix but the report
import threading


async def book(seat): ...


async def reserve(guard: threading.Lock, seat):
    with guard:
        return book(seat)
#              ^^^^ return-unawaited-in-context
