#: the second call waits for the first, although it does not need it
import asyncio


async def size_of(url):
    response = await asyncio.to_thread(len, url)
    return response


async def sizes(urls):
    return [await size_of(url) for url in urls]
#           ^^^^^ await-in-loop (hint)
#> fix gather
import asyncio


async def size_of(url):
    response = await asyncio.to_thread(len, url)
    return response


async def sizes(urls):
    return await asyncio.gather(*(size_of(url) for url in urls))
#                ^^^^^^^^^^^^^^ unbounded-concurrency (hint)

#: a loop that only collects, with several targets and plain values beside
import asyncio as aio

SCALE = 2


async def measure(name, number, scale, unit):
    await aio.to_thread(print, number * scale)
    return name + unit


async def report(items, unit: str):
    results = []
    for name, number in items:
        results.append(await measure(name, number + 1, SCALE, unit))
#                      ^^^^^ await-in-loop
    return results
#> fix gather
import asyncio as aio

SCALE = 2


async def measure(name, number, scale, unit):
    await aio.to_thread(print, number * scale)
    return name + unit


async def report(items, unit: str):
    results = []
    results.extend(await aio.gather(*(measure(name, number + 1, SCALE, unit) for name, number in items)))
#                        ^^^^^^^^^^ unbounded-concurrency
    return results

#: an object that all calls share may allow only one at a time
import asyncio


async def load(source, name):
    await asyncio.to_thread(print, name)
    return source, name


async def main(source, names):
    first = [await load(source, name) for name in names]
    return first

#: order, pace and state are somebody's intention
import asyncio

seen = {}


class Reader:
    async def read(self, name):
        await asyncio.to_thread(print, name)
        return name

    async def all(self, names):
        return [await self.read(name) for name in names]


async def slowly(name):
    await asyncio.sleep(1)
    return name


async def remember(name):
    await asyncio.to_thread(print, name)
    seen[name] = True
    return name


async def next_page(url):
    await asyncio.to_thread(print, url)
    return url


async def main(names, lock):
    first = [await next_page(name) for name in names]
    second = [await remember(name) for name in names]
    async with lock:
        third = [await plain(name) for name in names]
    return first, second, third


async def plain(name):
    await asyncio.to_thread(print, name)
    return name

#: early exits, conditions, more than collecting, and loops whose next step needs the last
import asyncio


async def load(name):
    await asyncio.to_thread(print, name)
    return name


async def main(names):
    found = []
    for name in names:
        value = await load(name)
        if value is None:
            break
        found.append(value)
    for name in names:
        await load(name)
    value = names[0]
    while value:
        found.append(await load(value))
    last = [await load(name) for name in names if await load(name)]
    async for name in names:
        found.append(await load(name))
    pairs = {name: await load(name) for name in names}
    return last, pairs, [await load(found) for name in names]

#: unknown coroutines, decorated ones, and ones that wait for nothing
import asyncio
from limits import limited
from pages import fetch


@limited
async def load(name):
    await asyncio.to_thread(print, name)
    return name


async def upper(name):
#         ^^^^^ unused-async
    return name.upper()


async def main(names, get):
    first = [await fetch(name) for name in names]
    second = [await get(name) for name in names]
    third = [await load(name) for name in names]
    return first, second, third, [await upper(name) for name in names]

#: tests go one step at a time (test file)
import asyncio


async def load(name):
    await asyncio.to_thread(print, name)
    return name


async def test_load():
    assert [await load(name) for name in ("a", "b")] == ["a", "b"]
