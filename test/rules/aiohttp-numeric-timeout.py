#: requests take a number for now
import aiohttp


async def load(session: aiohttp.ClientSession, url):
    async with session.get(url, timeout=10) as response:
#                                       ^^ aiohttp-numeric-timeout (hint)
        return await response.text()
#> fix wrap
import aiohttp


async def load(session: aiohttp.ClientSession, url):
    async with session.get(url, timeout=aiohttp.ClientTimeout(total=10)) as response:
        return await response.text()

#: the session itself refuses it
from aiohttp import ClientSession


async def load(url):
    async with ClientSession(timeout=2 * 60) as session:
#                                    ^^^^^^ aiohttp-numeric-timeout (warning)
        return await (await session.get(url)).text()
#> fix wrap
import aiohttp
from aiohttp import ClientSession


async def load(url):
    async with ClientSession(timeout=aiohttp.ClientTimeout(total=2 * 60)) as session:
        return await (await session.get(url)).text()

#: a name for a number, and a method that is named later
import aiohttp

LIMIT = 5.5


class Client:
    def __init__(self, session: aiohttp.ClientSession):
        self.session = session

    async def load(self, url):
        return await self.session.request("GET", url, timeout=LIMIT)
#                                                             ^^^^^ aiohttp-numeric-timeout

#: an object, None, a name nobody knows
import aiohttp

LIMIT = aiohttp.ClientTimeout(total=5)


async def load(session: aiohttp.ClientSession, url, limit):
    await session.get(url, timeout=LIMIT)
#         ^^^^^^^^^^^ response-not-released
    await session.get(url, timeout=aiohttp.ClientTimeout(5))
#         ^^^^^^^^^^^ response-not-released
    await session.get(url, timeout=None)
#         ^^^^^^^^^^^ response-not-released
    await session.get(url, timeout=limit)
#         ^^^^^^^^^^^ response-not-released

#: other clients take numbers
import httpx
import asyncio
from clients import ClientSession


async def load(client: httpx.AsyncClient, url, fetch):
    await client.get(url, timeout=10)
    await asyncio.wait_for(fetch(), timeout=10)
    async with ClientSession(timeout=10) as session:
        await session.get(url, timeout=10)

#: the import decides
try:
    import aiohttp
except ImportError:
    import compat as aiohttp


async def load(url):
    async with aiohttp.ClientSession(timeout=10) as session:
        await session.get(url, timeout=10)

#: a test of the refusal
import aiohttp
import pytest


async def check():
    with pytest.raises(ValueError):
        await aiohttp.ClientSession(timeout=10).close()
