#: the attribute belongs to the result
import asyncio


async def fetch():
    await asyncio.sleep(1)
    return {}


async def main():
    names = fetch().keys()
#           ^^^^^ coroutine-attribute-access (error)
    return names
#> fix addAwait
import asyncio


async def fetch():
    await asyncio.sleep(1)
    return {}


async def main():
    names = (await fetch()).keys()
    return names

#: index, call, loop, unpacking, context manager
async def fetch(): ...


async def main(show):
    first = fetch()[0]
#           ^^^^^ coroutine-attribute-access
    called = fetch()(first)
#            ^^^^^ coroutine-attribute-access
    for item in fetch():
#               ^^^^^ coroutine-attribute-access
        show(item, called)
    items = [item for item in fetch()]
#                             ^^^^^ coroutine-attribute-access
    show(*fetch())
#         ^^^^^ coroutine-attribute-access
    left, right = fetch()
#                 ^^^^^ coroutine-attribute-access
    async with fetch() as connection:
#              ^^^^^ coroutine-attribute-access
        show(items, left, right, connection)
#> fix addAwait of 2
async def fetch(): ...


async def main(show):
    first = fetch()[0]
#           ^^^^^ coroutine-attribute-access
    called = (await fetch())(first)
    for item in fetch():
#               ^^^^^ coroutine-attribute-access
        show(item, called)
    items = [item for item in fetch()]
#                             ^^^^^ coroutine-attribute-access
    show(*fetch())
#         ^^^^^ coroutine-attribute-access
    left, right = fetch()
#                 ^^^^^ coroutine-attribute-access
    async with fetch() as connection:
#              ^^^^^ coroutine-attribute-access
        show(items, left, right, connection)
#> fix addAwait of 4
async def fetch(): ...


async def main(show):
    first = fetch()[0]
#           ^^^^^ coroutine-attribute-access
    called = fetch()(first)
#            ^^^^^ coroutine-attribute-access
    for item in fetch():
#               ^^^^^ coroutine-attribute-access
        show(item, called)
    items = [item for item in await fetch()]
    show(*fetch())
#         ^^^^^ coroutine-attribute-access
    left, right = fetch()
#                 ^^^^^ coroutine-attribute-access
    async with fetch() as connection:
#              ^^^^^ coroutine-attribute-access
        show(items, left, right, connection)
#> fix addAwait of 6
async def fetch(): ...


async def main(show):
    first = fetch()[0]
#           ^^^^^ coroutine-attribute-access
    called = fetch()(first)
#            ^^^^^ coroutine-attribute-access
    for item in fetch():
#               ^^^^^ coroutine-attribute-access
        show(item, called)
    items = [item for item in fetch()]
#                             ^^^^^ coroutine-attribute-access
    show(*fetch())
#         ^^^^^ coroutine-attribute-access
    left, right = await fetch()
    async with fetch() as connection:
#              ^^^^^ coroutine-attribute-access
        show(items, left, right, connection)

#: brackets that are there already are used
async def fetch(): ...


async def main():
    return (fetch()).name
#           ^^^^^ coroutine-attribute-access
#> fix addAwait
async def fetch(): ...


async def main():
    return (await fetch()).name

#: an asynchronous loop needs the iterator, not the coroutine that gives it
async def pages():
    return []


async def main():
    async for page in pages():
#                     ^^^^^ coroutine-attribute-access
        print(page)

#: what a coroutine has of its own
async def fetch(): ...


async def main():
    fetch().close()
    print(fetch().cr_frame, fetch().__name__, fetch().__class__)
    await fetch().__await__()

#: tasks, futures, asynchronous generators and requests have members of their own
import asyncio
import aiohttp


async def fetch(): ...


async def items():
    yield 1


async def main(session: aiohttp.ClientSession, group):
    group.create_task(fetch()).add_done_callback(print)
    asyncio.get_running_loop().create_future().add_done_callback(print)
    async for item in items():
        print(item)
    await items().aclose()
    async with session.get("https://example.org") as response:
        print(response.status)

#: an abstract method stands for the asynchronous generator of a subclass
class Source:
    async def items(self):
        raise NotImplementedError

    async def main(self):
        async for item in self.items():
            print(item)

#: what fails on purpose
import pytest


async def fetch(): ...


async def test_iteration():
    with pytest.raises(TypeError):
        fetch()[0]
    try:
        fetch().keys()
    except AttributeError:
        pass

#: names that may be something else
from tools import traced


@traced
async def fetch(): ...


async def first():
    return fetch().name


async def second(fetch):
    return fetch()[0]

#: a plain function with callers that can wait
async def fetch(): ...


def names():
    return fetch().names
#          ^^^^^ coroutine-attribute-access


async def main():
    return names()
#> fix makeAsync
async def fetch(): ...


async def names():
    return (await fetch()).names


async def main():
    return await names()

#: a plain function that something else calls: no fix but the report
async def fetch(): ...


def names():
    return fetch().names
#          ^^^^^ coroutine-attribute-access


found = names()
