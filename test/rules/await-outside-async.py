#: a plain function cannot be suspended
import asyncio


def load(name):
    await asyncio.sleep(1)
#   ^^^^^ await-outside-async (error)
    return name
#> fix makeAsync
import asyncio


async def load(name):
    await asyncio.sleep(1)
    return name

#: its callers in coroutines wait for it from then on
def load(client):
    return await client.get()
#          ^^^^^ await-outside-async


async def main(client):
    print(load(client).text)


print(load)
#> fix makeAsync
async def load(client):
    return await client.get()


async def main(client):
    print((await load(client)).text)


print(load)

#: async with, async for, comprehensions
def load(client, names):
    async with client:
#   ^^^^^^^^^^ await-outside-async
        async for name in names:
#       ^^^^^^^^^ await-outside-async
            print(name)
    return [name async for name in names] + [await name for name in names]
#                ^^^^^^^^^ await-outside-async
#                                            ^^^^^ await-outside-async

#: module level, a class body, a lambda
import asyncio

await asyncio.sleep(1)
#[0-5] await-outside-async


class Shop:
    name = await asyncio.sleep(1)
#          ^^^^^ await-outside-async


async def main(run):
    run(lambda: await asyncio.sleep(1))
#               ^^^^^ await-outside-async

    class Local:
        name = await asyncio.sleep(1)
#              ^^^^^ await-outside-async

#: a nested plain function, even in a coroutine
async def main(client):
    def load():
        return await client.get()
#              ^^^^^ await-outside-async

    return load()
#> fix makeAsync
async def main(client):
    async def load():
        return await client.get()

    return await load()

#: methods; a dunder cannot become async
class Client:
    def __init__(self):
        await self.open()
#       ^^^^^ await-outside-async

    def open(self):
        await self.connect()
#       ^^^^^ await-outside-async

    async def connect(self): ...

    async def main(self):
        self.open()
#> fix makeAsync of 2
class Client:
    def __init__(self):
        await self.open()
#       ^^^^^ await-outside-async

    async def open(self):
        await self.connect()

    async def connect(self): ...

    async def main(self):
        await self.open()

#: where it belongs
import asyncio


async def load(client, names, default=None):
    await asyncio.sleep(1)
    async with client:
        async for name in names:
            print(name)
    found = [await name async for name in names if await name]

    def inner(first=await asyncio.sleep(1)):
        return first

    yield found, inner, f"{await client.get()}", lambda value=await client.get(): value

#: an asynchronous generator expression is legal anywhere: it only builds the generator
from shelves import stock


def load(names):
    return (await name for name in names), (name async for name in names)


class Shop:
    names = (name async for name in stock)


def nested(groups):
    return ([await name for name in group] for group in groups)


shown = (await name for name in [])

#: but its first iterable is evaluated around it
def load(names):
    return (name for name in await names)
#                            ^^^^^ await-outside-async

#: a notebook compiles cells with top-level await (notebook)
import asyncio

await asyncio.sleep(1)
found = [await name for name in []]


def load(name):
    return await name
#          ^^^^^ await-outside-async


show = lambda name: await name
#                   ^^^^^ await-outside-async

#: a generator would become another kind of generator: no fix but the report
def items(client):
    yield await client.get()
#         ^^^^^ await-outside-async

#: a method that a class from outside calls: no fix but the report
from tools import Handler


class Mine(Handler):
    def handle(self, request):
        return await request.read()
#              ^^^^^ await-outside-async

#: what the header makes belongs to a coroutine with it: one report
import aiohttp

async with aiohttp.ClientSession() as session:
#[0-10] await-outside-async
    print(session)
