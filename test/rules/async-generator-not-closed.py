#: the break leaves the generator suspended in its `with`, and the connection stays open (python 3.12)
import asyncio


async def rows(pool):
    async with pool.acquire() as connection:
        for number in range(3):
            await asyncio.sleep(0)
            yield number, connection


async def first(pool):
    async for number, _ in rows(pool):
#                          ^^^^ async-generator-not-closed (information)
        # Only the first.
        if number > 1:
            break
    print("done")
#> fix closing
import asyncio
import contextlib


async def rows(pool):
    async with pool.acquire() as connection:
        for number in range(3):
            await asyncio.sleep(0)
            yield number, connection


async def first(pool):
    async with contextlib.aclosing(rows(pool)) as items:
        async for number, _ in items:
            # Only the first.
            if number > 1:
                break
    print("done")

#: a return leaves as well; `finally` cleans up as well; a method (python 3.12)
from contextlib import aclosing


class Source:
    async def lines(self):
        try:
            yield 1
            yield 2
        finally:
            print("closed")

    async def find(self, wanted):
        async for line in self.lines():
#                         ^^^^^^^^^^ async-generator-not-closed
            if line == wanted:
                return line

    async def closed(self, wanted):
        async with aclosing(self.lines()) as lines:
            async for line in lines:
                if line == wanted:
                    return line
#> fix closing
from contextlib import aclosing


class Source:
    async def lines(self):
        try:
            yield 1
            yield 2
        finally:
            print("closed")

    async def find(self, wanted):
        async with aclosing(self.lines()) as items:
            async for line in items:
                if line == wanted:
                    return line

    async def closed(self, wanted):
        async with aclosing(self.lines()) as lines:
            async for line in lines:
                if line == wanted:
                    return line

#: before Python 3.10 there is no `aclosing` to write
async def numbers():
    try:
        yield 1
    finally:
        print("closed")


async def first():
    async for number in numbers():
#                       ^^^^^^^ async-generator-not-closed
        return number

#: nothing to clean up, or read to its end
from contextlib import suppress


async def numbers(items):
    for item in items:
        yield item


async def patient(items):
    with suppress(ValueError):
        yield int(items)


async def careful(items):
    try:
        yield items
    except ValueError:
        print("bad")


async def closing(file):
    with file:
        yield 1


async def first(items):
    async for item in numbers(items):
        return item
    async for item in patient(items):
        break
    async for item in careful(items):
        break
    async for item in closing(items):
        print(item)
        for part in items:
            if part:
                break
        continue

#: from elsewhere, through a name, or not a generator
from source import lines


class Reader:
    def __aiter__(self):
        return self

    async def __anext__(self):
        return 1


async def own(file):
    with file:
        yield 1


async def first(file, given):
    async for line in lines():
        break
    async for line in Reader():
        break
    async for line in given():
        break
    kept = own(file)
    async for line in kept:
        break
    await kept.aclose()
