#: the session is closed before the task is awaited
import asyncio
import aiohttp


async def load(session, url):
    async with session.get(url) as response:
        return await response.text()


async def main(url):
    async with aiohttp.ClientSession() as session:
        task = asyncio.create_task(load(session, url))
#              ^^^^^^^^^^^^^^^^^^^ task-outlives-resource (warning)

    return await task
#> fix awaitInBlock
import asyncio
import aiohttp


async def load(session, url):
    async with session.get(url) as response:
        return await response.text()


async def main(url):
    async with aiohttp.ClientSession() as session:
        task = asyncio.create_task(load(session, url))

        return await task

#: several tasks, a method of the resource itself
import asyncio
import httpx


async def main(batch):
    tasks = []
    async with httpx.AsyncClient() as client:
        for url in batch:
            tasks.append(asyncio.create_task(client.get(url)))
#                        ^^^^^^^^^^^^^^^^^^^ task-outlives-resource
    pages = await asyncio.gather(*tasks)
    print(pages)
#> fix awaitInBlock
import asyncio
import httpx


async def main(batch):
    tasks = []
    async with httpx.AsyncClient() as client:
        for url in batch:
            tasks.append(asyncio.create_task(client.get(url)))
        pages = await asyncio.gather(*tasks)
    print(pages)

#: the block ends right behind the creation
import asyncio
from aiohttp import ClientSession


async def load(session, url):
    await session.head(url)


async def main(url):
    async with ClientSession() as session:
        asyncio.create_task(load(session, url))
#       ^^^^^^^^^^^^^^^^^^^ dangling-task
#       ^^^^^^^^^^^^^^^^^^^ task-outlives-resource

#: awaited, gathered or cancelled inside the block
import asyncio
import aiohttp


async def load(session, url):
    await session.head(url)


async def main(url, work):
    async with aiohttp.ClientSession() as session:
        task = asyncio.create_task(load(session, url))
        await task
    async with aiohttp.ClientSession() as other:
        both = [asyncio.create_task(load(other, url)), asyncio.create_task(load(other, url))]
        await asyncio.gather(*both)
    async with aiohttp.ClientSession() as third:
        poll = asyncio.create_task(load(third, url))
        try:
            await work()
        finally:
            poll.cancel()

#: the block waits for something else meanwhile
import asyncio
import aiohttp


async def load(session, url):
    await session.head(url)


async def main(url, done, batch):
    async with aiohttp.ClientSession() as session:
        poll = asyncio.create_task(load(session, url))
        await done.wait()
    async with aiohttp.ClientSession() as again:
        for url in batch:
            await done.wait()
            last = asyncio.create_task(load(again, url))

#: the task does not use it, or the block does not close it
import asyncio
import aiohttp


async def load(session, url):
    await session.head(url)


async def main(url, lock, session, open_session):
    async with aiohttp.ClientSession() as unused:
        first = asyncio.create_task(load(session, url))
    async with lock:
        second = asyncio.create_task(load(session, url))
    async with open_session() as unknown:
        third = asyncio.create_task(load(unknown, url))
    await asyncio.gather(first, second, third)

#: a group waits at the end of its own block
import asyncio
import aiohttp


async def load(session, url):
    await session.head(url)


async def main(url):
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        group.create_task(load(session, url))

#: kept by somebody else
import asyncio
import aiohttp


class Loader:
    async def load(self, session, url):
        await session.head(url)

    async def main(self, url, keep):
        async with aiohttp.ClientSession() as session:
            self.task = asyncio.create_task(self.load(session, url))
        async with aiohttp.ClientSession() as session_2:
            keep(asyncio.create_task(self.load(session_2, url)))

#: in tests one step lower (test file)
import asyncio
import aiohttp


async def load(session, url):
    await session.head(url)


async def test_load(url):
    async with aiohttp.ClientSession() as session:
        task = asyncio.create_task(load(session, url))
#              ^^^^^^^^^^^^^^^^^^^ task-outlives-resource (information)
    await task
