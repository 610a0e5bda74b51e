#: CancelledError is no Exception, so the end of the task escapes
import asyncio


async def tick(show):
    while True:
        show()
        await asyncio.sleep(1)


async def run(show, work):
    ticker = asyncio.create_task(tick(show))
    await work()
    ticker.cancel()
    try:
        await ticker
    except Exception as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ except-misses-cancellation (warning)
        show(error)
#> fix catchToo
import asyncio


async def tick(show):
    while True:
        show()
        await asyncio.sleep(1)


async def run(show, work):
    ticker = asyncio.create_task(tick(show))
    await work()
    ticker.cancel()
    try:
        await ticker
    except (asyncio.CancelledError, Exception) as error:
        show(error)

#: suppressed, on an object, cancelled where it still runs
import asyncio
from contextlib import suppress


class Service:
    def __init__(self, work):
        self.task = asyncio.create_task(work())

    async def stop(self):
        if not self.task.done():
            self.task.cancel()
        with suppress(Exception):
#            ^^^^^^^^^^^^^^^^^^^ except-misses-cancellation
            await self.task
#> fix catchToo
import asyncio
from contextlib import suppress


class Service:
    def __init__(self, work):
        self.task = asyncio.create_task(work())

    async def stop(self):
        if not self.task.done():
            self.task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await self.task

#: caught here or further out
import asyncio
from contextlib import suppress


async def tick(show):
    while True:
        show()
        await asyncio.sleep(1)


async def run(show, work):
    first = asyncio.create_task(tick(show))
    first.cancel()
    try:
        await first
    except asyncio.CancelledError:
        pass
    except Exception as error:
        show(error)
    second = asyncio.create_task(tick(show))
    second.cancel()
    with suppress(asyncio.CancelledError, Exception):
        await second
    third = asyncio.create_task(tick(show))
    third.cancel()
    try:
        try:
            await third
        except Exception as error:
            show(error)
    except BaseException as error:
        show(error)

#: a coroutine that ends quietly when it is cancelled
import asyncio


async def tick(show):
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        show("over")
        raise SystemExit from None


async def run(show, work):
    ticker = asyncio.create_task(tick(show))
    await work()
    ticker.cancel()
    try:
        await ticker
    except Exception as error:
        show(error)

#: a task that nobody can see, in a file that speaks of cancellations
import asyncio


class Service:
    def __init__(self, work):
        self.task = asyncio.create_task(work())

    async def stop(self, task, show):
        self.task.cancel()
        try:
            await self.task
        except Exception as error:
            show(error)
        task.cancel()
        try:
            await task
        except Exception as error:
            show(error)

    async def work(self, show):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            show(error)
            raise

#: nothing was cancelled before, or it was another task
import asyncio


async def tick(show):
    while True:
        show()
        await asyncio.sleep(1)


async def run(show, work, other):
    ticker = asyncio.create_task(tick(show))
    other.cancel()
    try:
        await ticker
    except Exception as error:
        show(error)
    ticker.cancel()


async def run_one(show, stop):
    ticker = asyncio.create_task(tick(show))
    if stop:
        ticker.cancel()
        return
    else:
        show("go")
    for _ in range(3):
        if stop:
            show("stop")
    try:
        await asyncio.wait_for(ticker, 1)
    except Exception as error:
        show(error)

#: handlers for one kind of error mean that error
import asyncio


async def tick(show):
    while True:
        show()
        await asyncio.sleep(1)


async def run(show):
    ticker = asyncio.create_task(tick(show))
    ticker.cancel()
    try:
        await ticker
    except ValueError as error:
        show(error)

#: in tests one step lower (test file)
import asyncio


async def tick(show):
    while True:
        await asyncio.sleep(1)


async def test_tick(show):
    ticker = asyncio.create_task(tick(show))
    ticker.cancel()
    try:
        await ticker
    except Exception as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ except-misses-cancellation (information)
        show(error)

#: cancelled in one branch, awaited in another
import asyncio


async def resolve(first, second, report):
    task = asyncio.create_task(second())
    try:
        if await first():
            task.cancel()
        elif found := await task:
            report(found)
    except Exception as error:
        report(error)


async def either(first, second, report):
    task = asyncio.create_task(second())
    try:
        if await first():
            task.cancel()
        else:
            report(await task)
    except Exception as error:
        report(error)
