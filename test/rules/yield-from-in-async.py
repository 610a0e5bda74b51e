#: Python refuses the whole file; a generator of the file is looped over instead
def numbers():
    yield 1
    yield 2


async def stream():
    yield from numbers()
#   ^^^^^^^^^^ yield-from-in-async (error)
#> fix loop
def numbers():
    yield 1
    yield 2


async def stream():
    for item in numbers():
        yield item

#: an asynchronous generator is looped over with async for, a coroutine is awaited
import asyncio


async def numbers():
    yield 1


async def stream(item):
    yield item
    yield from numbers()  # all of them
#   ^^^^^^^^^^ yield-from-in-async


async def legacy():
    yield from asyncio.sleep(1)
#   ^^^^^^^^^^ yield-from-in-async
#> fix loopAsync
import asyncio


async def numbers():
    yield 1


async def stream(item):
    yield item
    async for value in numbers():  # all of them
        yield value


async def legacy():
    yield from asyncio.sleep(1)
#   ^^^^^^^^^^ yield-from-in-async
#> fix await of 2
import asyncio


async def numbers():
    yield 1


async def stream(item):
    yield item
    yield from numbers()  # all of them
#   ^^^^^^^^^^ yield-from-in-async


async def legacy():
    await asyncio.sleep(1)

#: what nobody knows gets no fix, and neither does a result that somebody wants
async def stream(source):
    yield from source
#   ^^^^^^^^^^ yield-from-in-async
    result = yield from source
#            ^^^^^^^^^^ yield-from-in-async
    return

#: plain generators, also within a coroutine
def stream(source):
    yield from source


async def main(source):
    def inner():
        yield from source

    return [item for item in inner()]
