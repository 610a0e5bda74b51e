#: 'gather' takes the awaitables themselves, not a list of them
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main():
    await asyncio.gather([fetch(number) for number in (1, 2)])
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gather-argument-shape (error)
    jobs = [fetch(number) for number in (1, 2)]
    await asyncio.gather(jobs, return_exceptions=True)
#                        ^^^^ gather-argument-shape (error)
#> fix spread
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main():
    await asyncio.gather(*[fetch(number) for number in (1, 2)])
    jobs = [fetch(number) for number in (1, 2)]
    await asyncio.gather(jobs, return_exceptions=True)
#                        ^^^^ gather-argument-shape (error)
#> fix spread of 2
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main():
    await asyncio.gather([fetch(number) for number in (1, 2)])
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gather-argument-shape (error)
    jobs = [fetch(number) for number in (1, 2)]
    await asyncio.gather(*jobs, return_exceptions=True)

#: tuples and generators, under other names
import asyncio as aio
from asyncio import gather as together


async def fetch(number):
    await aio.sleep(number)


async def main():
    await together((fetch(1), fetch(2)))
#                  ^^^^^^^^^^^^^^^^^^^^ gather-argument-shape
    return await aio.gather(fetch(number) for number in (1, 2))
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gather-argument-shape
#> fix spread
import asyncio as aio
from asyncio import gather as together


async def fetch(number):
    await aio.sleep(number)


async def main():
    await together(*(fetch(1), fetch(2)))
    return await aio.gather(fetch(number) for number in (1, 2))
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gather-argument-shape
#> fix spread of 2
import asyncio as aio
from asyncio import gather as together


async def fetch(number):
    await aio.sleep(number)


async def main():
    await together((fetch(1), fetch(2)))
#                  ^^^^^^^^^^^^^^^^^^^^ gather-argument-shape
    return await aio.gather(*(fetch(number) for number in (1, 2)))

#: 'wait' and 'as_completed' take one collection
import asyncio


async def main(first, second):
    await asyncio.wait(first, second)
#                             ^^^^^^ gather-argument-shape (error)
    for step in asyncio.as_completed(first, second, timeout=3):
#                                           ^^^^^^ gather-argument-shape (error)
        await step
#> fix collect
import asyncio


async def main(first, second):
    await asyncio.wait([first, second])
    for step in asyncio.as_completed(first, second, timeout=3):
#                                           ^^^^^^ gather-argument-shape (error)
        await step
#> fix collect of 2
import asyncio


async def main(first, second):
    await asyncio.wait(first, second)
#                             ^^^^^^ gather-argument-shape (error)
    for step in asyncio.as_completed([first, second], timeout=3):
        await step

#: a single awaitable is no collection
import asyncio


async def main(work):
    task = asyncio.create_task(work())
    await asyncio.wait(task, timeout=1)
#                      ^^^^ gather-argument-shape
    return task
#> fix collect
import asyncio


async def main(work):
    task = asyncio.create_task(work())
    await asyncio.wait([task], timeout=1)
    return task

#: a coroutine needs a task as well
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main(first):
    await asyncio.wait(fetch(1))
#                      ^^^^^^^^ gather-argument-shape
    await asyncio.wait(first, fetch(2))
#                             ^^^^^^^^ gather-argument-shape
#> fix collect
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main(first):
    await asyncio.wait([asyncio.create_task(fetch(1))])
    await asyncio.wait(first, fetch(2))
#                             ^^^^^^^^ gather-argument-shape
#> fix collect of 2
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main(first):
    await asyncio.wait(fetch(1))
#                      ^^^^^^^^ gather-argument-shape
    await asyncio.wait([first, asyncio.create_task(fetch(2))])

#: as it should be, and what nobody knows
import asyncio
from tools import gather


async def main(works, jobs: list, make, *rest):
    await asyncio.gather(*[work() for work in works])
    await asyncio.gather(*works, *rest)
    await asyncio.gather(works)
    await asyncio.gather(make())
    await asyncio.wait(works, timeout=1)
    await asyncio.wait(*rest)
    await gather([work() for work in works])
    for step in asyncio.as_completed(works):
        await step


def rebound(works, flag):
    jobs = []
    if flag:
        jobs = asyncio.gather(*works)
    return asyncio.gather(jobs)

#: the error is wanted (test file)
import asyncio
import pytest


async def check_gather():
    with pytest.raises(TypeError):
        await asyncio.gather([])

#: the error is wanted, in the other way to say so (test file)
import asyncio
import unittest


class Test(unittest.TestCase):
    def test_wait(self):
        self.assertRaises(TypeError, asyncio.run, asyncio.wait(asyncio.sleep(0)))
        self.assertRaises(TypeError, lambda: asyncio.gather([]))

#: a task is made of a coroutine, not of a future
import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    return name


async def main(work):
    loop = asyncio.get_running_loop()
    await asyncio.create_task(asyncio.gather(load("a"), load("b")))
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gather-argument-shape (error)
    reading = asyncio.create_task(loop.run_in_executor(None, work))
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gather-argument-shape (error)
    task = asyncio.create_task(load("c"))
    again = loop.create_task(task)
#                            ^^^^ gather-argument-shape (error)
    async with asyncio.TaskGroup() as group:
        group.create_task(load("d"))
        group.create_task(asyncio.shield(task))
#                         ^^^^^^^^^^^^^^^^^^^^ gather-argument-shape (error)
    await asyncio.wait([reading, again])
#> fix bare
import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    return name


async def main(work):
    loop = asyncio.get_running_loop()
    await asyncio.gather(load("a"), load("b"))
    reading = asyncio.create_task(loop.run_in_executor(None, work))
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ gather-argument-shape (error)
    task = asyncio.create_task(load("c"))
    again = loop.create_task(task)
#                            ^^^^ gather-argument-shape (error)
    async with asyncio.TaskGroup() as group:
        group.create_task(load("d"))
        group.create_task(asyncio.shield(task))
#                         ^^^^^^^^^^^^^^^^^^^^ gather-argument-shape (error)
    await asyncio.wait([reading, again])

#: what takes futures as well, what may be a coroutine, and handlers for the error
import asyncio
from collections.abc import Awaitable

import aiohttp


async def load(name):
    await asyncio.sleep(0.1)
    return name


async def main(session: aiohttp.ClientSession, given: Awaitable, other):
    ensured = asyncio.ensure_future(asyncio.gather(load("a"), load("b")))
    first = asyncio.create_task(given)
    second = asyncio.create_task(other)
    third = asyncio.create_task(session.get("https://a.org"))
    fourth = asyncio.create_task(asyncio.wait_for(load("a"), 1))
    try:
        fifth = asyncio.create_task(asyncio.gather(load("a"), load("b")))
    except TypeError:
        fifth = ensured
    await asyncio.wait([ensured, first, second, third, fourth, fifth])
