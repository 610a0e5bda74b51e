#: only the status is wanted, and the connection stays with the response
import aiohttp


async def check(session: aiohttp.ClientSession, url):
    response = await session.get(url)
#                    ^^^^^^^^^^^ response-not-released (information)
    # 4xx and 5xx are errors.
    response.raise_for_status()
    return response.status
#> fix enter
import aiohttp


async def check(session: aiohttp.ClientSession, url):
    async with session.get(url) as response:
        # 4xx and 5xx are errors.
        response.raise_for_status()
        return response.status

#: not even looked at
import aiohttp


class Hook:
    def __init__(self, session: aiohttp.ClientSession):
        self.session = session

    async def notify(self, url, data):
        await self.session.post(url, json=data)
#             ^^^^^^^^^^^^^^^^^ response-not-released
        unused = await self.session.post(url, json=data)
#                      ^^^^^^^^^^^^^^^^^ response-not-released
        print("sent")
#> fix enter
import aiohttp


class Hook:
    def __init__(self, session: aiohttp.ClientSession):
        self.session = session

    async def notify(self, url, data):
        async with self.session.post(url, json=data):
            pass
        unused = await self.session.post(url, json=data)
#                      ^^^^^^^^^^^^^^^^^ response-not-released
        print("sent")

#: read, released, entered, streamed
import aiohttp


async def main(session: aiohttp.ClientSession, url):
    response = await session.get(url)
    text = await response.text()
    other = await session.get(url)
    other.release()
    third = await session.get(url)
    async with third:
        print(third.status)
    async with session.get(url) as fourth:
        print(fourth.status)
    fifth = await session.get(url)
    async for chunk in fifth.content:
        print(chunk)
    return text

#: somebody else may read it
import aiohttp


async def main(session: aiohttp.ClientSession, url, keep):
    keep(await session.get(url))
    response = await session.get(url)
    keep(response)
    return await session.get(url)


async def inner(session: aiohttp.ClientSession, url):
    response = await session.get(url)

    async def read():
        return await response.text()

    return read

#: its session ends here, and its connections with it; an answer without a body
import aiohttp


async def main(url):
    async with aiohttp.ClientSession() as session:
        response = await session.get(url)
        print(response.status)


async def head(session: aiohttp.ClientSession, url):
    response = await session.head(url)
    return response.status

#: other clients have read it already; unknown ones
import httpx


async def main(client: httpx.AsyncClient, session, url):
    response = await client.get(url)
    print(response.status_code)
    other = await session.get(url)
    print(other.status)

#: a test looks at the status and ends (test file)
import aiohttp


async def test_get(session: aiohttp.ClientSession, url):
    response = await session.get(url)
    assert response.status == 200

#: all at once: no response can be read before the last one is there, and for that one no connection may be left
import asyncio

import aiohttp


async def texts(urls):
    async with aiohttp.ClientSession() as session:
        requests = [session.get(url) for url in urls]
#                   ^^^^^^^^^^^ response-not-released
        responses = await asyncio.gather(*requests)
        return [await response.text() for response in responses]


async def load(session: aiohttp.ClientSession, urls):
    return await asyncio.gather(*(session.get(url) for url in urls))
#                                 ^^^^^^^^^^^ response-not-released

#: a few whose responses are not read
import asyncio

import aiohttp


async def check(session: aiohttp.ClientSession, urls):
    responses = await asyncio.gather(*(session.get(url) for url in urls[:20]))
#                                      ^^^^^^^^^^^ response-not-released
    for response in responses:
        print(response.status)
    print(len(responses), [response.status for response in responses])


async def ping(session: aiohttp.ClientSession):
    await asyncio.gather(*[session.post(url) for url in ("https://a.org", "https://b.org")])
#                          ^^^^^^^^^^^^ response-not-released

#: a few that are read after all, handed on, entered one by one, or end with their session
import asyncio

import aiohttp
from tools import keep


async def texts(session: aiohttp.ClientSession, urls):
    responses = await asyncio.gather(*(session.get(url) for url in urls[:9]))
    return await asyncio.gather(*(response.text() for response in responses))


async def kept(session: aiohttp.ClientSession, urls):
    responses = await asyncio.gather(*(session.get(url) for url in urls[:9]))
    keep(responses)
    more = await asyncio.gather(*(session.get(url) for url in urls[9:]))
    for response in more:
        keep(response)
    return await asyncio.gather(*(session.get(url) for url in urls[:9]))


async def entered(session: aiohttp.ClientSession, urls):
    for request in [session.get(url) for url in urls]:
        async with request as response:
            print(response.status)


async def few():
    async with aiohttp.ClientSession() as session:
        responses = await asyncio.gather(*(session.get(url) for url in ("https://a.org", "https://b.org")))
        print([response.status for response in responses])

#: answers without a body, and as many connections as requests
import asyncio

import aiohttp


async def heads(session: aiohttp.ClientSession, urls):
    responses = await asyncio.gather(*(session.head(url) for url in urls))
    print([response.status for response in responses])


async def unlimited(urls):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:
        responses = await asyncio.gather(*(session.get(url) for url in urls))
        return [await response.text() for response in responses]
