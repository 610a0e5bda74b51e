#: a coroutine object is true, so everything passes the filter
import asyncio


async def is_open(shop):
    await asyncio.sleep(0.1)
    return shop.open


async def main(shops):
    await asyncio.sleep(0.1)
    return list(filter(is_open, shops))
#                      ^^^^^^^ async-function-as-predicate (error)
#> fix comprehension
import asyncio


async def is_open(shop):
    await asyncio.sleep(0.1)
    return shop.open


async def main(shops):
    await asyncio.sleep(0.1)
    return list([item for item in shops if await is_open(item)])

#: coroutine objects have no order, make no text, and are all true
import asyncio
import functools
import itertools
import re


class Ranking:
    async def rank(self, item):
        await asyncio.sleep(0.1)
        return item.rank

    def best(self, items: list):
        items.sort(key=self.rank)
#                      ^^^^^^^^^ async-function-as-predicate
        return sorted(items, key=self.rank, reverse=True)[0], max(items, key=lambda item: self.rank(item))
#                                ^^^^^^^^^ async-function-as-predicate
#                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-function-as-predicate


async def check(*items):
    await asyncio.sleep(0.1)
    return bool(items)


def all_of(items, text):
    first = any(map(check, items)) or all(map(check, items))
#                   ^^^^^ async-function-as-predicate
#                                             ^^^^^ async-function-as-predicate
    return first, re.sub("a", check, text), functools.reduce(check, items), itertools.takewhile(check, items)
#                             ^^^^^ async-function-as-predicate
#                                                            ^^^^^ async-function-as-predicate
#                                                                                               ^^^^^ async-function-as-predicate

#: map hands the coroutines on to whoever runs them
import asyncio


async def load(item):
    await asyncio.sleep(0.1)
    return item


async def main(items):
    first = await asyncio.gather(*map(load, items))
    coroutines = map(load, items)
    return first, await asyncio.gather(*coroutines)

#: plain functions, unknown ones, other filters
import asyncio
from lists import filter as pick


def size(item):
    return len(item)


async def check(item):
    await asyncio.sleep(0.1)
    return item


async def main(items, key):
    await asyncio.sleep(0.1)
    return sorted(items, key=size), sorted(items, key=key), min(items, key=lambda item: item.size), pick(check, items), filter(None, items)

#: an iterator that is asked for its next item is no list
import asyncio


async def check(item):
    await asyncio.sleep(0.1)
    return item


async def main(items):
    await asyncio.sleep(0.1)
    return next(filter(check, items))
#                      ^^^^^ async-function-as-predicate
