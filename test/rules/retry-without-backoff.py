#: a service in trouble gets the next request at once
import asyncio

import aiohttp


async def fetch(session: aiohttp.ClientSession, url):
    for attempt in range(5):
        try:
            async with session.get(url) as response:
                return await response.text()
        except aiohttp.ClientError:
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ retry-without-backoff (hint)
            continue
    return None
#> fix sleep
import asyncio

import aiohttp


async def fetch(session: aiohttp.ClientSession, url):
    for attempt in range(5):
        try:
            async with session.get(url) as response:
                return await response.text()
        except aiohttp.ClientError:
            await asyncio.sleep(2 ** attempt)
            continue
    return None

#: for ever, with a message, with an error after the last attempt
import asyncio
import logging


async def connect(open_connection):
    while True:
        try:
            connection = await open_connection()
            break
        except OSError as error:
#       ^^^^^^^^^^^^^^^^^^^^^^^ retry-without-backoff
            logging.warning("no connection: %s", error)
    return connection


async def call(request):
    for attempt in range(3):
        try:
            return await request()
        except Exception:
#       ^^^^^^^^^^^^^^^^ retry-without-backoff
            if attempt == 2:
                raise
#> fix sleep
import asyncio
import logging


async def connect(open_connection):
    while True:
        try:
            connection = await open_connection()
            break
        except OSError as error:
            logging.warning("no connection: %s", error)
            await asyncio.sleep(1)
    return connection


async def call(request):
    for attempt in range(3):
        try:
            return await request()
        except Exception:
#       ^^^^^^^^^^^^^^^^ retry-without-backoff
            if attempt == 2:
                raise
#> fix sleep of 2
import asyncio
import logging


async def connect(open_connection):
    while True:
        try:
            connection = await open_connection()
            break
        except OSError as error:
#       ^^^^^^^^^^^^^^^^^^^^^^^ retry-without-backoff
            logging.warning("no connection: %s", error)
    return connection


async def call(request):
    for attempt in range(3):
        try:
            return await request()
        except Exception:
            if attempt == 2:
                raise
            await asyncio.sleep(2 ** attempt)

#: it waits, in the handler, before the attempt, or in what it calls there
import asyncio


async def first(request):
    for attempt in range(3):
        try:
            return await request()
        except OSError:
            await asyncio.sleep(2 ** attempt)


async def second(request):
    for attempt in range(3):
        if attempt:
            await asyncio.sleep(1)
        try:
            return await request()
        except OSError:
            continue


async def third(request, reconnect):
    while True:
        try:
            return await request()
        except OSError:
            await reconnect()


async def fourth(request):
    while True:
        try:
            return await asyncio.wait_for(request(), 5)
        except Exception:
            continue

#: not the same again: the next of a collection, another value, an error of the caller
import asyncio


async def first(hosts, connect):
    for host in hosts:
        try:
            return await connect(host)
        except OSError:
            continue


async def ports(connect):
    for port in range(8000, 8010):
        try:
            return await connect(port)
        except OSError:
            continue


async def parse(ask):
    while True:
        try:
            return int(await ask())
        except ValueError:
            continue


async def listen(source):
    while True:
        try:
            print(await source.message())
        except Exception:
            print("bad message")

#: no retry: it ends, or goes on elsewhere
import asyncio


async def first(request):
    while True:
        try:
            return await request()
        except OSError:
            return None


def plain(request):
    while True:
        try:
            return request()
        except OSError:
            continue

#: the next attempt is another one
import asyncio


async def first(request, size):
    while True:
        try:
            return await request(size)
        except OSError:
            size = size // 2


async def second(client):
    for attempt in range(3):
        try:
            return await client.request(attempt)
        except Exception as error:
            client.host = error.host


async def third(request):
    last = None
    for attempt in range(3):
        try:
            return await request()
        except Exception as error:
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ retry-without-backoff
            last = error
    raise last
