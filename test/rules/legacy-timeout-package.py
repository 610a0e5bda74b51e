#: the standard library has it (python >=3.11)
import async_timeout


async def load(fetch):
    async with async_timeout.timeout(5):
#              ^^^^^^^^^^^^^^^^^^^^^ legacy-timeout-package (hint)
        await fetch()
#> fix useSuccessor
import async_timeout
import asyncio


async def load(fetch):
    async with asyncio.timeout(5):
        await fetch()

#: a deadline, imported by name (python 3.12)
import asyncio
from async_timeout import timeout_at as until


async def load(fetch, deadline):
    async with until(deadline):
#              ^^^^^ legacy-timeout-package
        await fetch()
#> fix useSuccessor
import asyncio
from async_timeout import timeout_at as until


async def load(fetch, deadline):
    async with asyncio.timeout_at(deadline):
        await fetch()

#: older versions need it (python >=3.9)
import async_timeout


async def load(fetch):
    async with async_timeout.timeout(5):
        await fetch()

#: its handle has other methods (python >=3.11)
import async_timeout


async def load(fetch):
    async with async_timeout.timeout(5) as scope:
        await fetch()
        scope.shift(5)

#: the import decides (python >=3.11)
try:
    from asyncio import timeout
except ImportError:
    from async_timeout import timeout


async def load(fetch):
    async with timeout(5):
        await fetch()

#: a project that names no version
import async_timeout


async def load(fetch):
    async with async_timeout.timeout(5):
        await fetch()
