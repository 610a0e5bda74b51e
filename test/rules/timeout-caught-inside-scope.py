#: the timeout is raised when the block is left, behind the handler
import asyncio


async def load(fetch):
    async with asyncio.timeout(5):
        try:
            return await fetch()
        except TimeoutError:
#       ^^^^^^^^^^^^^^^^^^^ timeout-caught-inside-scope (warning)
            # a slow server
            return None
#> fix tryOutside
import asyncio


async def load(fetch):
    try:
        async with asyncio.timeout(5):
            return await fetch()
    except TimeoutError:
        # a slow server
        return None

#: other clauses and blocks move with it
import asyncio as aio


async def load(fetch, log):
    async with aio.timeout(5) as scope:  # seconds
        try:
            data = await fetch()
        except (OSError, aio.TimeoutError):
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout-caught-inside-scope
            data = None
        else:
            log(data)
        finally:
            log("over")
    return data, scope
#> fix tryOutside
import asyncio as aio


async def load(fetch, log):
    try:  # seconds
        async with aio.timeout(5) as scope:
            data = await fetch()
    except (OSError, aio.TimeoutError):
        data = None
    else:
        log(data)
    finally:
        log("over")
    return data, scope

#: the package for older versions
from async_timeout import timeout


async def load(fetch):
    async with timeout(5):
        try:
            await fetch()
        except TimeoutError:
#       ^^^^^^^^^^^^^^^^^^^ timeout-caught-inside-scope
            pass

#: the handler is around the scope
import asyncio


async def load(fetch):
    try:
        async with asyncio.timeout(5):
            await fetch()
    except TimeoutError:
        pass

#: another handler catches it where it arrives
import asyncio


async def load(fetch):
    try:
        async with asyncio.timeout(5):
            try:
                await fetch()
            except TimeoutError:
                print("the server gave up")
    except TimeoutError:
        print("we gave up")


async def load_all(fetch):
    try:
        async with asyncio.timeout(5):
            try:
                await fetch()
            except TimeoutError:
                print("the server gave up")
    except Exception:
        print("we gave up, or failed")

#: what is awaited has a limit of its own
import asyncio


async def quick(fetch):
    async with asyncio.timeout(1):
        return await fetch()


async def load(fetch, client):
    async with asyncio.timeout(5):
        try:
            await asyncio.wait_for(fetch(), 1)
        except TimeoutError:
            pass
    async with asyncio.timeout(5):
        try:
            await client.get("/", timeout=1)
        except TimeoutError:
            pass
    async with asyncio.timeout(5):
        try:
            await quick(fetch)
        except TimeoutError:
            pass
    async with asyncio.timeout(5):
        try:
            async with asyncio.timeout(1):
                await fetch()
        except TimeoutError:
            pass
    async with asyncio.timeout(5):
        try:
            raise TimeoutError
        except TimeoutError:
            await fetch()

#: several tries under one limit: the error of one of them is meant
import asyncio


async def load(fetch):
    async with asyncio.timeout(60):
        while True:
            try:
                return await fetch()
            except TimeoutError:
                continue

#: an outer scope, or one that stays silent when it ends
import asyncio
import anyio
from contextlib import suppress


async def load(fetch):
    with suppress(TimeoutError):
        async with asyncio.timeout(5):
            try:
                await fetch()
            except TimeoutError:
                pass
    with anyio.move_on_after(5):
        try:
            await fetch()
        except TimeoutError:
            pass

#: names that are something else
import asyncio
from errors import TimeoutError as LoadTimeoutError
from limits import timeout


async def load(fetch):
    async with asyncio.timeout(5):
        try:
            await fetch()
        except LoadTimeoutError:
            pass
    async with timeout(5):
        try:
            await fetch()
        except TimeoutError:
            pass

#: in tests one step lower (test file)
import asyncio


async def test_load(fetch):
    async with asyncio.timeout(5):
        try:
            await fetch()
        except TimeoutError:
#       ^^^^^^^^^^^^^^^^^^^ timeout-caught-inside-scope (information)
            pass
