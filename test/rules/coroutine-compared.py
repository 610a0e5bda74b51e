#: a coroutine object equals nothing but itself
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


async def main():
    if count() == 3:
#      ^^^^^ coroutine-compared (error)
        await asyncio.sleep(1)
#> fix addAwait
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


async def main():
    if await count() == 3:
        await asyncio.sleep(1)

#: every comparison and every operator
import asyncio as aio


class Store:
    async def size(self):
        await aio.sleep(0.1)
        return 3

    async def names(self):
        await aio.sleep(0.1)
        return ["a"]

    async def report(self, total):
        total += self.size()
#                ^^^^^^^^^ coroutine-compared
        more = self.size() < 5
#              ^^^^^^^^^ coroutine-compared
        found = "a" in self.names()
#                      ^^^^^^^^^^ coroutine-compared
        nothing = self.size() is None
#                 ^^^^^^^^^ coroutine-compared
        await aio.sleep(0.1)
        return total, more, found, nothing, -self.size()
#                                            ^^^^^^^^^ coroutine-compared

#: an operator binds less tightly than await
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


async def main():
    await asyncio.sleep(0.1)
    return 1 + count() * 2
#              ^^^^^ coroutine-compared
#> fix addAwait
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


async def main():
    await asyncio.sleep(0.1)
    return 1 + await count() * 2

#: awaited, or the object kept in a name is asked for
import asyncio
import inspect


async def count():
    await asyncio.sleep(0.1)
    return 3


async def main(callback):
    if await count() == 3 or (await count()) + 1 > 4:
        await asyncio.sleep(1)
    pending = callback()
    if pending is None or inspect.isawaitable(pending) is False:
        return
    await pending

#: plain functions, generators, tasks and names that mean something else
import asyncio
from counting import count


async def ticks():
    yield 1


def size():
    return 3


async def work():
    await asyncio.sleep(1)


async def main(other):
    first = asyncio.create_task(work())
    second = asyncio.create_task(work())
    await asyncio.wait([first, second])
    return count() == 3, size() == 3, ticks() == other, first == second

#: a test that the comparison fails (test file)
import asyncio
import pytest


async def count():
    await asyncio.sleep(0.1)
    return 3


def test_operator():
    with pytest.raises(TypeError):
        count() + 1
    try:
        count() < 3
    except TypeError:
        pass

#: in a plain function the function has to become async as well
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


def is_full():
    return count() == 3
#          ^^^^^ coroutine-compared
#> fix makeAsync
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


async def is_full():
    return await count() == 3

#: a name that holds the coroutine has no more value than the call
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


async def main(pending, keep):
    total = count()
    keep(total)
    if total in pending or total == keep:
        return total + 1
#              ^^^^^ coroutine-compared
#> fix addAwait
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


async def main(pending, keep):
    total = count()
    keep(total)
    if total in pending or total == keep:
        return await total + 1

#: … and a name that was given the result
import asyncio


async def count():
    await asyncio.sleep(0.1)
    return 3


async def main(flag):
    total = count()
    total = await total
    more = count() if flag else 2
    if flag:
        more = await more
    return total + more

#: assertions of unittest compare as well (test file)
import asyncio
import unittest


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


class Tests(unittest.TestCase):
    def test_add(self):
        self.assertEqual(add(1, 2), 3)
#                        ^^^ coroutine-compared
        self.assertEqual(asyncio.run(add(1, 2)), 3)


class AsyncTests(unittest.IsolatedAsyncioTestCase):
    async def test_add(self):
        self.assertEqual(3, add(1, 2))
#                           ^^^ coroutine-compared
        self.assertEqual(3, await add(1, 2))
#> fix addAwait of 2
import asyncio
import unittest


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


class Tests(unittest.TestCase):
    def test_add(self):
        self.assertEqual(add(1, 2), 3)
#                        ^^^ coroutine-compared
        self.assertEqual(asyncio.run(add(1, 2)), 3)


class AsyncTests(unittest.IsolatedAsyncioTestCase):
    async def test_add(self):
        self.assertEqual(3, await add(1, 2))
        self.assertEqual(3, await add(1, 2))

#: the object itself, and assertions of another class (test file)
import asyncio
import unittest

from cases import Case


async def add(a, b):
    await asyncio.sleep(0)
    return a + b


class Tests(unittest.TestCase):
    def test_task(self):
        coroutine = add(1, 2)
        self.assertEqual(self.started(), coroutine)
        self.assertTrue(asyncio.iscoroutine(coroutine))
        coroutine.close()

    def started(self): ...


class Others(Case):
    def test_add(self):
        self.assertEqual(add(1, 2), 3)
