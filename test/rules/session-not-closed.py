#: a session that nobody closes keeps its connections
import aiohttp


async def main():
    session = aiohttp.ClientSession()
#             ^^^^^^^^^^^^^^^^^^^^^ session-not-closed (warning)
    # One request, then the next.
    async with session.get("https://example.com") as response:
        print(await response.text())

    print("done")
#> fix enter
import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        # One request, then the next.
        async with session.get("https://example.com") as response:
            print(await response.text())

        print("done")
#> fix closeInFinally
import aiohttp


async def main():
    session = aiohttp.ClientSession()
    try:
        # One request, then the next.
        async with session.get("https://example.com") as response:
            print(await response.text())

        print("done")
    finally:
        await session.close()

#: other clients, under other names
import httpx as web
from aiohttp import ClientSession as Session


async def one():
    client = web.AsyncClient(timeout=5)
#            ^^^^^^^^^^^^^^^ session-not-closed
    response = await client.get("https://example.com")
    return response.text


async def other(url):
    http = Session()
#          ^^^^^^^ session-not-closed
    response = await http.get(url)
    print(response.status)
#> fix enter
import httpx as web
from aiohttp import ClientSession as Session


async def one():
    async with web.AsyncClient(timeout=5) as client:
        response = await client.get("https://example.com")
        return response.text


async def other(url):
    http = Session()
#          ^^^^^^^ session-not-closed
    response = await http.get(url)
    print(response.status)

#: used at once, so that nobody could close it
import aiohttp
import httpx


async def one(url):
    async with aiohttp.ClientSession().get(url) as response:
#              ^^^^^^^^^^^^^^^^^^^^^ session-not-closed
        print(await response.text())


async def other(url):
    response = await httpx.AsyncClient().get(url)
#                    ^^^^^^^^^^^^^^^^^ session-not-closed
    return response.text
#> fix enter
import aiohttp
import httpx


async def one(url):
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        print(await response.text())


async def other(url):
    response = await httpx.AsyncClient().get(url)
#                    ^^^^^^^^^^^^^^^^^ session-not-closed
    return response.text
#> fix enter of 2
import aiohttp
import httpx


async def one(url):
    async with aiohttp.ClientSession().get(url) as response:
#              ^^^^^^^^^^^^^^^^^^^^^ session-not-closed
        print(await response.text())


async def other(url):
    async with httpx.AsyncClient() as session:
        response = await session.get(url)
    return response.text

#: closed, in whatever way
import aiohttp
import httpx
from contextlib import AsyncExitStack, aclosing


async def first(url):
    async with aiohttp.ClientSession() as session:
        await session.get(url)


async def second(url):
    session = aiohttp.ClientSession()
    try:
        await session.get(url)
    finally:
        await session.close()


async def third(url):
    client = httpx.AsyncClient()
    await client.get(url)
    await client.aclose()


async def fourth(url):
    client = httpx.AsyncClient()
    async with client:
        await client.get(url)


async def fifth(url):
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(aiohttp.ClientSession())
        await session.get(url)


async def sixth(url):
    client = httpx.AsyncClient()
    async with aclosing(client):
        await client.get(url)

#: somebody else may close it: returned, stored, passed on, seen by an inner function
import aiohttp
import httpx

shared = None


async def returned():
    session = aiohttp.ClientSession()
    await session.get("https://example.com")
    return session


async def stored(self, sessions):
    session = aiohttp.ClientSession()
    self.session = session
    other = aiohttp.ClientSession()
    sessions.append(other)
    self.client = httpx.AsyncClient()


async def passed_on(serve):
    session = aiohttp.ClientSession()
    await serve(session)


async def enclosed(register):
    session = aiohttp.ClientSession()

    async def stop():
        await session.close()

    register(stop)


async def global_one():
    global shared
    shared = aiohttp.ClientSession()
    async with shared.get("https://example.com") as response:
        print(response.status)


async def yielded():
    session = aiohttp.ClientSession()
    yield session

#: the response may be all that keeps it in use
import aiohttp


async def open_stream(url):
    session = aiohttp.ClientSession()
    return await session.get(url)


async def given(url, keep):
    session = aiohttp.ClientSession()
    keep(session.get(url))

#: connections that belong to somebody else
import aiohttp
import httpx


async def main(connector, options, url):
    session = aiohttp.ClientSession(connector=connector, connector_owner=False)
    await session.get(url)
    client = httpx.AsyncClient(**options)
    await client.get(url)

#: bound twice, or by one branch only
import aiohttp


async def main(session, url):
    if session is None:
        session = aiohttp.ClientSession()
    await session.get(url)

#: a class of the same name, a class of the file
from http_tools import ClientSession


class AsyncClient:
    async def get(self, url):
        return url


async def main(url):
    session = ClientSession()
    await session.get(url)
    client = AsyncClient()
    await client.get(url)

#: a text over several lines would change if it moved
import aiohttp


async def main(url):
    session = aiohttp.ClientSession()
#             ^^^^^^^^^^^^^^^^^^^^^ session-not-closed
    query = """
    { name }
    """
    await session.post(url, data=query)
    print("done")

#: nothing is opened under a mock (test file)
import aiohttp
from unittest import mock


async def test_get(url):
    with mock.patch("aiohttp.ClientSession.get"):
        await aiohttp.ClientSession().get(url)


async def test_other(url):
    session = aiohttp.ClientSession()
#             ^^^^^^^^^^^^^^^^^^^^^ session-not-closed (information)
    await session.get(url)
