#: one class under two names (python >=3.11)
import asyncio
import asyncio.exceptions as errors


async def load(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except asyncio.TimeoutError:
#          ^^^^^^^^^^^^^^^^^^^^ timeout-error-alias (hint)
        return None
    except (OSError, errors.TimeoutError):
#                    ^^^^^^^^^^^^^^^^^^^ timeout-error-alias (hint)
        return None
#> fix useBuiltin
import asyncio
import asyncio.exceptions as errors


async def load(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except TimeoutError:
        return None
    except (OSError, errors.TimeoutError):
#                    ^^^^^^^^^^^^^^^^^^^ timeout-error-alias (hint)
        return None

#: an import that would have to go, both names in one clause, other classes (python >=3.11)
import asyncio
import concurrent.futures
from asyncio import wait_for


async def load(fetch):
    try:
        await wait_for(fetch(), 5)
    except (asyncio.TimeoutError, TimeoutError):
        return None
    except concurrent.futures.TimeoutError:
        return None
    except asyncio.CancelledError:
        raise

#: imported under the name of the built-in class (python >=3.11)
from asyncio import TimeoutError, wait_for


async def load(fetch):
    try:
        await wait_for(fetch(), 5)
    except TimeoutError:
        return None

#: two classes on the older versions of the project (python >=3.9)
import asyncio


async def load(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except TimeoutError:
#   ^^^^^^^^^^^^^^^^^^^ timeout-error-alias (warning)
        return None
#> fix catchBoth
import asyncio


async def load(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except (TimeoutError, asyncio.TimeoutError):
        return None

#: the package for these versions raises the same (python 3.10)
from async_timeout import timeout


async def load(fetch):
    try:
        async with timeout(5):
            await fetch()
    except (OSError, TimeoutError):
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout-error-alias
        return None
#> fix catchBoth
import asyncio
from async_timeout import timeout


async def load(fetch):
    try:
        async with timeout(5):
            await fetch()
    except (OSError, TimeoutError, asyncio.TimeoutError):
        return None

#: both are caught, by one clause or by two (python >=3.9)
import asyncio


async def load(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except (TimeoutError, asyncio.TimeoutError):
        return None


async def load_again(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except TimeoutError:
        return None
    except Exception:
        return None


async def load_old(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except asyncio.TimeoutError:
        return None

#: the error of something else (python >=3.9)
import asyncio
from jobs import wait_for


async def load(fetch, connect):
    try:
        await connect()
    except TimeoutError:
        return None
    try:
        await wait_for(fetch(), 5)
    except TimeoutError:
        return None

#: code that looks at the version (python >=3.9)
import asyncio
import sys

modern = sys.version_info >= (3, 11)


async def load(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except TimeoutError:
        return None

#: a project that names no version
import asyncio


async def load(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except TimeoutError:
        return None


async def load_old(fetch):
    try:
        await asyncio.wait_for(fetch(), 5)
    except asyncio.TimeoutError:
        return None
