#: a server that accepts and then says nothing (select missing-timeout)
import asyncio


async def ask(host):
    reader, writer = await asyncio.open_connection(host, 7)
#                          ^^^^^^^^^^^^^^^^^^^^^^^ missing-timeout (hint)
    line = await reader.readline()
#                ^^^^^^^^^^^^^^^ missing-timeout (hint)
    writer.close()
    await writer.wait_closed()
    return line
#> fix limit
import asyncio


async def ask(host):
    reader, writer = await asyncio.wait_for(asyncio.open_connection(host, 7), timeout=10)
    line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return line

#: switched off for a whole client (select missing-timeout)
import httpx


async def ask(url):
    async with httpx.AsyncClient(timeout=None) as client:
#              ^^^^^^^^^^^^^^^^^ missing-timeout
        return await client.get(url)

#: limited somewhere in the file, a client's default, another reader (select missing-timeout)
import asyncio

import httpx


async def ask(host):
    async with asyncio.timeout(10):
        reader, writer = await asyncio.open_connection(host, 7)
        line = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return line


async def read(reader: asyncio.StreamReader):
    return await reader.readline()


async def get(url, settings):
    async with httpx.AsyncClient() as client:
        await client.get(url)
    async with httpx.AsyncClient(**settings) as client:
        return await client.get(url)

#: off by default
import asyncio


async def read(reader: asyncio.StreamReader):
    return await reader.readline()

#: a server of the test's own (test file) (select missing-timeout)
import asyncio


async def read(reader: asyncio.StreamReader):
    return await reader.readline()
