#: the loop counts from another zero than the wall clock
import asyncio
import time


async def load(fetch):
    async with asyncio.timeout_at(time.time() + 5):
#                                 ^^^^^^^^^^^^^^^ wall-clock-deadline (error)
        await fetch()
#> fix useDuration
import asyncio
import time


async def load(fetch):
    async with asyncio.timeout(5):
        await fetch()
#> fix useLoopClock
import asyncio
import time


async def load(fetch):
    async with asyncio.timeout_at(asyncio.get_running_loop().time() + 5):
        await fetch()

#: a timer of the loop
import asyncio
from time import time as now


def later(loop: asyncio.AbstractEventLoop, callback, delay):
    loop.call_at(now() + delay, callback)
#                ^^^^^^^^^^^^^ wall-clock-deadline
#> fix useLoopClock
import asyncio
from time import time as now


def later(loop: asyncio.AbstractEventLoop, callback, delay):
    loop.call_at(loop.time() + delay, callback)
#> fix useDuration
import asyncio
from time import time as now


def later(loop: asyncio.AbstractEventLoop, callback, delay):
    loop.call_later(delay, callback)

#: a duration where a point in time belongs
import asyncio
from asyncio import timeout_at


async def load(fetch, callback):
    async with timeout_at(30):
#                         ^^ wall-clock-deadline
        await fetch()
    asyncio.get_running_loop().call_at(2.5, callback)
#                                      ^^^ wall-clock-deadline
#> fix useDuration
import asyncio
from asyncio import timeout_at


async def load(fetch, callback):
    async with asyncio.timeout(30):
        await fetch()
    asyncio.get_running_loop().call_at(2.5, callback)
#                                      ^^^ wall-clock-deadline
#> fix useDuration of 2
import asyncio
from asyncio import timeout_at


async def load(fetch, callback):
    async with timeout_at(30):
#                         ^^ wall-clock-deadline
        await fetch()
    asyncio.get_running_loop().call_later(2.5, callback)

#: through a local name, rounded, from a date, moved later
import asyncio
import time
from datetime import datetime


async def load(fetch, callback):
    deadline = time.time() + 10
    async with asyncio.timeout_at(deadline):
#                                 ^^^^^^^^ wall-clock-deadline
        await fetch()
    async with asyncio.timeout_at(int(time.time()) + 10) as scope:
#                                 ^^^^^^^^^^^^^^^^^^^^^ wall-clock-deadline
        await fetch()
        scope.reschedule(time.perf_counter() + 10)
#                        ^^^^^^^^^^^^^^^^^^^^^^^^ wall-clock-deadline
    asyncio.get_running_loop().call_at(datetime.now().timestamp() + 10, callback)
#                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wall-clock-deadline

#: the loop's clock, its own handles, no limit, at once
import asyncio
import math
import time


async def load(fetch, callback, when):
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(loop.time() + 5) as scope:
        await fetch()
        scope.reschedule(scope.when() + 5)
        scope.reschedule(None)
        scope.reschedule(-1)
    async with asyncio.timeout_at(None):
        await fetch()
    loop.call_at(math.inf, callback)
    loop.call_at(when, callback)
    loop.call_at(0, callback)
    # On every platform the loop's clock is this one.
    loop.call_at(time.monotonic() + 5, callback)

#: one clock translated into the other
import asyncio
import time


def at(loop: asyncio.AbstractEventLoop, when, callback, offset):
    loop.call_at(loop.time() + (when - time.time()), callback)
    loop.call_at(when - time.time() + loop.time(), callback)
    loop.call_at(time.time() + offset, callback)
    shift = loop.time() - time.time()
    loop.call_at(time.time() + shift, callback)

#: a duration is right where a duration belongs, and other loops are unknown
import asyncio
import time


async def load(fetch, loop, callback, bot):
    async with asyncio.timeout(5):
        await fetch()
    asyncio.get_running_loop().call_later(5, callback)
    loop.call_at(time.time() + 5, callback)
    bot.timeout_at(5)

#: bound twice, so nobody can tell
import asyncio
import time


async def load(fetch, loop_time, fast):
    if fast:
        deadline = time.time() + 1
    else:
        deadline = loop_time() + 10
    async with asyncio.timeout_at(deadline):
        await fetch()

#: in tests one step lower (test file)
import asyncio


async def test_load(fetch):
    async with asyncio.timeout_at(5):
#                                 ^ wall-clock-deadline (warning)
        await fetch()
