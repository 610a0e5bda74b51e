#: sum adds numbers, and gets coroutine objects
import asyncio


async def price(item):
    await asyncio.sleep(0.1)
    return len(item)


async def total(items):
    await asyncio.sleep(0.1)
    return sum([price(item) for item in items[:10]])
#               ^^^^^ coroutine-list-not-gathered (warning)
#> fix gather
import asyncio


async def price(item):
    await asyncio.sleep(0.1)
    return len(item)


async def total(items):
    await asyncio.sleep(0.1)
    return sum(await asyncio.gather(*[price(item) for item in items[:10]]))
#> fix awaitEach
import asyncio


async def price(item):
    await asyncio.sleep(0.1)
    return len(item)


async def total(items):
    await asyncio.sleep(0.1)
    return sum([await price(item) for item in items[:10]])

#: the same without brackets of its own, in everything that looks at the items
import asyncio as aio


async def name(item):
    await aio.sleep(0.1)
    return str(item)


async def report(items):
    await aio.sleep(0.1)
    text = ", ".join(name(item) for item in items[:10])
#                    ^^^^ coroutine-list-not-gathered
    return text, any([name(item) for item in items]), sorted([name(item) for item in items])
#                     ^^^^ coroutine-list-not-gathered
#                                                             ^^^^ coroutine-list-not-gathered
#> fix gather
import asyncio as aio


async def name(item):
    await aio.sleep(0.1)
    return str(item)


async def report(items):
    await aio.sleep(0.1)
    text = ", ".join(await aio.gather(*(name(item) for item in items[:10])))
    return text, any([name(item) for item in items]), sorted([name(item) for item in items])
#                     ^^^^ coroutine-list-not-gathered
#                                                             ^^^^ coroutine-list-not-gathered

#: a list is no awaitable
import asyncio


async def save(item):
    await asyncio.sleep(item)


async def main(items):
    await [save(item) for item in items[:5]]
#          ^^^^ coroutine-list-not-gathered
#> fix gather
import asyncio


async def save(item):
    await asyncio.sleep(item)


async def main(items):
    await asyncio.gather(*[save(item) for item in items[:5]])

#: a list that is only counted and shown
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urls):
    pages = [fetch(url) for url in urls[:5]]
#            ^^^^^ coroutine-list-not-gathered
    await asyncio.sleep(1)
    print(len(pages), pages)
    if pages:
        return
#> fix gather
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urls):
    pages = await asyncio.gather(*[fetch(url) for url in urls[:5]])
    await asyncio.sleep(1)
    print(len(pages), pages)
    if pages:
        return

#: gathered, awaited one by one, stored, returned or passed on
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


class Crawler:
    async def start(self, urls):
        await asyncio.sleep(0.1)
        self.pages = [fetch(url) for url in urls]


async def main(urls, keep):
    first = [fetch(url) for url in urls[:5]]
    await asyncio.gather(*first)
    second = [fetch(url) for url in urls[:5]]
#   ^^^^^^ coroutine-created-early
    for page in second:
        await page
    third = [fetch(url) for url in urls[:5]]
    keep(third)
    fourth = [fetch(url) for url in urls[:5]]
    await fourth[0]
    fifth = [fetch(url) for url in urls[:5]]

    def rest():
        return fifth

    return [fetch(url) for url in urls], rest


def coroutines(urls):
    return [fetch(url) for url in urls], list(fetch(url) for url in urls)

#: tasks run by themselves; awaited items are results; unknown and plain functions are neither
import asyncio
from pages import load


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


def size(url):
    return len(url)


async def main(urls, get):
    tasks = [asyncio.create_task(fetch(url)) for url in ("a", "b")]
    print(len(tasks))
    print(sum([await fetch(url) for url in urls for _ in range(2)]))
    sum(load(url) for url in urls)
    sum(get(url) for url in urls)
    return sum(size(url) for url in urls)

#: a plain function can do nothing with them either, and has no await to offer
import asyncio


async def price(item):
    await asyncio.sleep(0.1)
    return len(item)


def total(items):
    return sum(price(item) for item in items)
#              ^^^^^ coroutine-list-not-gathered

#: one of them is picked, and run
import asyncio


async def price(item):
    await asyncio.sleep(0.1)
    return len(item)


async def cheapest(items, cost):
    return await min((price(item) for item in items), key=cost)

#: another sum
import asyncio
from lazy import sum


async def price(item):
    await asyncio.sleep(0.1)
    return len(item)


async def total(items):
    await asyncio.sleep(0.1)
    return sum(price(item) for item in items)
