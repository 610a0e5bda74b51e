#: the end of the block has closed the session
import aiohttp


async def main(url):
    async with aiohttp.ClientSession() as session:
        first = await session.get(url)
        print(first.status)
    # The second one.
    second = await session.get(url)
#                  ^^^^^^^^^^^ resource-used-after-close (error)
    print(second.status)
#> fix moveInside
import aiohttp


async def main(url):
    async with aiohttp.ClientSession() as session:
        first = await session.get(url)
        print(first.status)
        # The second one.
        second = await session.get(url)
    print(second.status)

#: other classes: clients, files, connections, groups; entered under a name of their own
import asyncio
import aiofiles
import httpx as web


async def client(url):
    client = web.AsyncClient()
    async with client:
        await client.get(url)
    return await client.get(url)
#                ^^^^^^^^^^ resource-used-after-close


async def files(path):
    async with aiofiles.open(path) as file:
        head = await file.readline()
    return head, await file.read()
#                      ^^^^^^^^^ resource-used-after-close


async def group(work):
    async with asyncio.TaskGroup() as tasks:
#              ^^^^^^^^^^^^^^^^^^^ redundant-taskgroup
        tasks.create_task(work())
    return tasks.create_task(work())
#          ^^^^^^^^^^^^^^^^^ taskgroup-used-after-exit

#: a response that was not read in time
import aiohttp


async def late(session: aiohttp.ClientSession, url):
    async with session.get(url) as response:
        print(response.status)
    return await response.text()
#                ^^^^^^^^^^^^^ resource-used-after-close


async def in_time(session: aiohttp.ClientSession, url):
    async with session.get(url) as response:
        await response.read()
    return response.status, await response.text()


async def given(session: aiohttp.ClientSession, url, read):
    async with session.get(url) as response:
        await read(response)
    return await response.text()
#> fix moveInside
import aiohttp


async def late(session: aiohttp.ClientSession, url):
    async with session.get(url) as response:
        print(response.status)
        return await response.text()


async def in_time(session: aiohttp.ClientSession, url):
    async with session.get(url) as response:
        await response.read()
    return response.status, await response.text()


async def given(session: aiohttp.ClientSession, url, read):
    async with session.get(url) as response:
        await read(response)
    return await response.text()

#: the caller gets it closed
import aiohttp


async def connect(token):
    async with aiohttp.ClientSession(headers={"token": token}) as session:
        return session
#              ^^^^^^^ resource-used-after-close

#: behind another level, in a handler
import aiohttp


async def main(url, ready):
    try:
        if ready:
            async with aiohttp.ClientSession() as session:
                await session.get(url)
        print("done")
    finally:
        async with session.get(url) as response:
#                  ^^^^^^^^^^^ resource-used-after-close
            print(response.status)

#: what it gave, what does not need it open, and closing once more
import aiohttp


async def main(url):
    async with aiohttp.ClientSession() as session:
        response = await session.get(url)
        text = await response.text()
    print(text, session.closed, response.status)
    await session.close()


async def stream(url):
    async with aiohttp.ClientSession() as session:
        yield session
        yield session.get(url)

#: opened or bound again, in a loop, in an inner function that runs at another time
import aiohttp


async def main(urls, make):
    async with aiohttp.ClientSession() as session:
        await session.get(urls[0])

        async def later(url):
            await session.get(url)

        await later(urls[0])
    async with aiohttp.ClientSession() as session:
        await session.get(urls[1])
    session = make()
    await session.get(urls[2])
    for url in urls:
        async with aiohttp.ClientSession() as other:
#                  ^^^^^^^^^^^^^^^^^^^^^ session-per-request
            await other.get(url)

#: classes that open again by themselves, or that nobody knows
import aiohttp
from redis.asyncio import Redis
from clients import Client


async def main(url):
    async with Redis() as redis:
        await redis.get("a")
    await redis.get("b")
    async with Client() as client:
        await client.get(url)
    await client.get(url)


async def shadowed(aiohttp, url):
    async with aiohttp.ClientSession() as session:
        await session.get(url)
    await session.get(url)

#: the error is what the test is about (test file)
import aiohttp
import pytest


async def test_closed(url):
    async with aiohttp.ClientSession() as session:
        await session.get(url)
    with pytest.raises(RuntimeError):
        await session.get(url)
