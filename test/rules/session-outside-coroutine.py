#: at import no loop is running
import aiohttp

session = aiohttp.ClientSession()
#         ^^^^^^^^^^^^^^^^^^^^^ session-outside-coroutine (warning)


class Client:
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=10))
#             ^^^^^^^^^^^^^^^^^^^^^ session-outside-coroutine (warning)
#                                             ^^^^^^^^^^^^^^^^^^^^ session-outside-coroutine (warning)

    async def get(self, url, session=aiohttp.ClientSession()):
#                                    ^^^^^^^^^^^^^^^^^^^^^ session-outside-coroutine (warning)
        await session.get(url)

#: in coroutines, and in plain functions that one of them may call
import aiohttp


async def main(url):
    async with aiohttp.ClientSession() as session:
        await session.get(url)


class Client:
    def __init__(self):
        self.session = aiohttp.ClientSession()

    async def close(self):
        await self.session.close()


def make():
    return aiohttp.ClientSession()


later = lambda: aiohttp.ClientSession()

#: with the loop as an argument, as versions of that time have it; options that cannot be seen
import asyncio
import aiohttp

options = {}
loop = asyncio.new_event_loop()
session = aiohttp.ClientSession(loop=loop)
other = aiohttp.ClientSession(**options)

#: a guarded import, an unknown class, a shadowed name, clients that need no loop
import httpx
from clients import ClientSession

try:
    import aiohttp
except ImportError:
    import fake_aiohttp as aiohttp

first = ClientSession()
second = httpx.AsyncClient()
third = aiohttp.ClientSession()

#: the error is expected
import aiohttp

try:
    session = aiohttp.ClientSession()
except RuntimeError:
    session = None

#: a notebook cell runs on a loop (notebook)
import aiohttp

session = aiohttp.ClientSession()
