#: a function that opens its own session, called for every item
import aiohttp


async def fetch(url):
    async with aiohttp.ClientSession() as session:
#              ^^^^^^^^^^^^^^^^^^^^^ session-per-request (information)
        async with session.get(url) as response:
            return await response.text()


async def main(urls):
    for url in urls:
        print(await fetch(url))

#: all at once; a client of another library
import asyncio

import httpx


async def fetch(url):
    client = httpx.AsyncClient()
#            ^^^^^^^^^^^^^^^^^ session-per-request
    try:
        return await client.get(url)
    finally:
        await client.aclose()


async def main(urls: list[str], limit: asyncio.Semaphore):
    async with limit:
        return await asyncio.gather(*[fetch(url) for url in urls])

#: in the loop itself
import httpx


async def main(urls):
    for url in urls:
        async with httpx.AsyncClient() as client:
#                  ^^^^^^^^^^^^^^^^^ session-per-request
            response = await client.get(url)
            print(response.text)
#> fix outside
import httpx


async def main(urls):
    async with httpx.AsyncClient() as client:
        for url in urls:
            response = await client.get(url)
            print(response.text)

#: shared, handed over, of the item's own, tried again, connected again, the first that answers, once per program
import asyncio

import aiohttp


async def shared(urls):
    async with aiohttp.ClientSession() as session:
        for url in urls:
            await session.get(url)


async def own(accounts):
    for account in accounts:
        async with aiohttp.ClientSession(headers=account.headers) as session:
            await session.get("https://example.com")


async def retry(url):
    for attempt in range(3):
        async with aiohttp.ClientSession() as session:
            await session.get(url)


async def connect(url):
    while True:
        async with aiohttp.ClientSession() as session:
            await session.ws_connect(url)
        await asyncio.sleep(1)


async def first(mirrors):
    for mirror in mirrors:
        async with aiohttp.ClientSession() as session:
            await session.get(mirror)
            break


async def kept(urls, sessions):
    for url in urls:
        sessions[url] = aiohttp.ClientSession()


async def once(url):
    async with aiohttp.ClientSession() as session:
        await session.get(url)


async def main(url):
    await once(url)

#: what a route opens has a rule of its own
import aiohttp
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def page():
    async with aiohttp.ClientSession() as session:
#              ^^^^^^^^^^^^^^^^^^^^^ client-per-request-handler
        await session.get("https://example.com")

#: a session of each test (test file)
import aiohttp


async def fetch(url):
    async with aiohttp.ClientSession() as session:
        await session.get(url)


async def main(urls):
    for url in urls:
        await fetch(url)
