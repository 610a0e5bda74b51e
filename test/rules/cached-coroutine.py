#: the second caller gets a coroutine that has run already
import asyncio
import functools


@functools.lru_cache(maxsize=128)
#[1-33] cached-coroutine (error)
async def load(name):
    await asyncio.sleep(0.1)
    return name
#> fix remove
import asyncio
import functools


async def load(name):
    await asyncio.sleep(0.1)
    return name

#: every cache that keeps what the call gave
import asyncio
from functools import cache, cached_property, lru_cache as remember

import cachetools


class Settings:
    @cached_property
#[5-20] cached-coroutine
    async def values(self):
        await asyncio.sleep(0.1)
        return {}

    @cache
#[5-10] cached-coroutine
    async def value(self, name):
        await asyncio.sleep(0.1)
        return name

    @classmethod
    @remember
#[5-13] cached-coroutine
    async def make(cls):
        await asyncio.sleep(0.1)
        return cls()


@cachetools.cached({})
#[1-22] cached-coroutine
async def load(name):
    await asyncio.sleep(0.1)
    return name

#: caches made for coroutines, and caches of tasks and values
import asyncio
import functools

from aiocache import cached
from async_lru import alru_cache
from tasks import as_task


@alru_cache(maxsize=32)
async def load(name):
    await asyncio.sleep(0.1)
    return name


@cached(ttl=60)
async def fetch(name):
    await asyncio.sleep(0.1)
    return name


@functools.lru_cache
@as_task
async def start(name):
    await asyncio.sleep(0.1)
    return name


@functools.lru_cache
def task(name):
    return asyncio.ensure_future(load(name))


@functools.cache
def size(name):
    return len(name)

#: another cache
import asyncio
from helpers import cache


@cache
async def load(name):
    await asyncio.sleep(0.1)
    return name

#: a comment on the line stays, and so does the cache
import asyncio
import functools


@functools.cache  # the file never changes
#[1-16] cached-coroutine
async def load(name):
    await asyncio.sleep(0.1)
    return name
