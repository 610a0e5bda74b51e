#: without an await the loop never gets to stop the block
import asyncio


async def report(rows, parse):
    total = 0
    async with asyncio.timeout(5):
#              ^^^^^^^^^^^^^^^^^^ timeout-scope-without-await (warning)
        # slow
        for row in rows:
            total += parse(row)

    return total
#> fix removeScope
import asyncio


async def report(rows, parse):
    total = 0
    # slow
    for row in rows:
        total += parse(row)

    return total

#: other scopes
from asyncio import timeout_at as until
import anyio
import async_timeout


async def report(rows, deadline):
    async with until(deadline):
#              ^^^^^^^^^^^^^^^ timeout-scope-without-await
        rows.sort()
    async with async_timeout.timeout(3):
#              ^^^^^^^^^^^^^^^^^^^^^^^^ timeout-scope-without-await
        rows.sort()
    with anyio.move_on_after(3):
#        ^^^^^^^^^^^^^^^^^^^^^^ timeout-scope-without-await
        rows.sort()

#: what only a nested function or a generator expression awaits is awaited elsewhere
import asyncio


async def report(rows, register, parse):
    async with asyncio.timeout(5):
#              ^^^^^^^^^^^^^^^^^^ timeout-scope-without-await
        async def later():
            await parse(rows)

        register(later, (await parse(row) for row in rows))

#: every form of waiting counts
import asyncio


async def load(source, rows):
    async with asyncio.timeout(5):
        await source.read()
    async with asyncio.timeout(5):
        async for row in source:
            rows.append(row)
    async with asyncio.timeout(5):
        async with source:
            pass
    async with asyncio.timeout(5):
        rows.extend([row async for row in source])
    async with asyncio.timeout(5):
        rows.extend([await row.read() for row in rows])
    async with asyncio.timeout(5):
        if rows:
            return [row for row in await source.rows()]

#: a coroutine that nobody awaits: the await is what is missing
import asyncio


async def read(source):
    await source.read()


async def load(source):
    async with asyncio.timeout(5):
        read(source)
#       ^^^^ coroutine-never-awaited

#: whoever takes what is yielded may wait
import asyncio


async def rows(source):
    async with asyncio.timeout(5):
        for row in source:
            yield row
#           ^^^^^ yield-in-taskgroup-or-timeout

#: a second context on the line waits when it is entered
import asyncio


async def load(source):
    async with asyncio.timeout(5), source:
        print("open")

#: the scope is handed to somebody else, or only made
import asyncio


async def load(register):
    async with asyncio.timeout(None) as scope:
        register(scope)
    async with asyncio.timeout(0):
        pass

#: a timeout of another kind
import asyncio
from limits import timeout


async def load(rows, client):
    async with timeout(5):
        rows.sort()
    async with client.timeout(5):
        rows.sort()


def plain(rows, signal):
    with timeout(5):
        rows.sort()

#: in tests one step lower (test file)
import asyncio


async def test_report(rows):
    async with asyncio.timeout(5):
#              ^^^^^^^^^^^^^^^^^^ timeout-scope-without-await (information)
        rows.sort()
