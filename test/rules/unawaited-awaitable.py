#: gather starts its work and waits for nothing
import asyncio


async def save(name):
    await asyncio.sleep(0.1)
    return name


async def main():
    asyncio.gather(save("a"), save("b"))
#   ^^^^^^^^^^^^^^ unawaited-awaitable (warning)
    print("saved")
#> fix addAwait
import asyncio


async def save(name):
    await asyncio.sleep(0.1)
    return name


async def main():
    await asyncio.gather(save("a"), save("b"))
    print("saved")

#: shield protects from cancellation, not from being forgotten; in a plain function as well
import asyncio as aio
from asyncio import gather as together


async def save(name):
    await aio.sleep(0.1)
    return name


async def main(task: aio.Task):
    aio.shield(task)
#   ^^^^^^^^^^ unawaited-awaitable
    await aio.sleep(1)


def start(jobs):
    together(*jobs)
#   ^^^^^^^^ unawaited-awaitable

#: work in a thread goes on by itself, and that can be meant
import asyncio


def write(name):
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, write, "a")
    await asyncio.sleep(1)

#: the future of a driver is dropped, and its errors with it
from motor.motor_asyncio import AsyncIOMotorCollection
#    ^^^^^^^^^^^^^^^^^^^ superseded-async-package (hint)


async def save(users: AsyncIOMotorCollection, user):
    users.insert_one(user)
#   ^^^^^^^^^^^^^^^^ unawaited-awaitable (hint)
    return await users.count_documents({})
#> fix addAwait of 2
from motor.motor_asyncio import AsyncIOMotorCollection
#    ^^^^^^^^^^^^^^^^^^^ superseded-async-package (hint)


async def save(users: AsyncIOMotorCollection, user):
    await users.insert_one(user)
    return await users.count_documents({})

#: awaited, kept, returned, passed on, watched
import asyncio


async def save(name):
    await asyncio.sleep(0.1)
    return name


class Saver:
    def start(self):
        self.all = asyncio.gather(save("a"), save("b"))
        return asyncio.shield(self.all)


async def main(keep, done):
    await asyncio.gather(save("a"), save("b"))
    keep(asyncio.gather(save("a")))
    asyncio.gather(save("a")).add_done_callback(done)
    pending = asyncio.gather(save("a"))
    await pending

#: a future is a place for a result, not work; a task group owns its tasks
import asyncio


async def save(name):
    await asyncio.sleep(0.1)
    return name


async def main():
    asyncio.Future()
    async with asyncio.TaskGroup() as group:
#              ^^^^^^^^^^^^^^^^^^^ redundant-taskgroup
        group.create_task(save("a"))

#: other functions of these names
import asyncio
from tools import gather


class Work:
    def shield(self, job):
        return job


async def main(work: Work, executor):
    gather(1, 2)
    work.shield(1)
    executor.run_in_executor(None, print)
    await asyncio.sleep(1)

#: the call fails on purpose (test file)
import asyncio
import pytest


async def test_gather():
    with pytest.raises(TypeError):
        asyncio.gather(1)
    await asyncio.sleep(0)

#: the future is taken for the results
import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    return name


def read():
    return 1


async def main():
    a, b = asyncio.gather(load("a"), load("b"))
#          ^^^^^^^^^^^^^^ unawaited-awaitable (error)
    results = asyncio.gather(load("a"), load("b"))
#             ^^^^^^^^^^^^^^ unawaited-awaitable (warning)
    print(results, a, b)
    for name in asyncio.gather(load("a"), load("b")):
#               ^^^^^^^^^^^^^^ unawaited-awaitable (error)
        print(name)
    loop = asyncio.get_running_loop()
    number = loop.run_in_executor(None, read)
#            ^^^^^^^^^^^^^^^^^^^^ unawaited-awaitable (warning)
    print(f"read {number}")
    names = asyncio.gather(load("a"), load("b"))
#           ^^^^^^^^^^^^^^ unawaited-awaitable (error)
    print(names, len(names), names[0])
#> fix addAwait
import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    return name


def read():
    return 1


async def main():
    a, b = await asyncio.gather(load("a"), load("b"))
    results = asyncio.gather(load("a"), load("b"))
#             ^^^^^^^^^^^^^^ unawaited-awaitable (warning)
    print(results, a, b)
    for name in asyncio.gather(load("a"), load("b")):
#               ^^^^^^^^^^^^^^ unawaited-awaitable (error)
        print(name)
    loop = asyncio.get_running_loop()
    number = loop.run_in_executor(None, read)
#            ^^^^^^^^^^^^^^^^^^^^ unawaited-awaitable (warning)
    print(f"read {number}")
    names = asyncio.gather(load("a"), load("b"))
#           ^^^^^^^^^^^^^^ unawaited-awaitable (error)
    print(names, len(names), names[0])

#: the state of a future is asked for, it is awaited later, watched, seen by others, or bound again
import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    return name


async def main(keep, show):
    first = asyncio.gather(load("a"), load("b"))
    print(first, first.done())
    print(await first)
    second = asyncio.gather(load("a"), load("b"))
    second.add_done_callback(print)
    print(second)
    third = asyncio.gather(load("a"), load("b"))
    keep(third)
    print(third)
    fourth = asyncio.gather(load("a"), load("b"))
    fourth = show(fourth)
    print(fourth)
    fifth = asyncio.get_running_loop().create_future()
    print(fifth)
    task = asyncio.create_task(load("a"))
    print(task)
    await task

    def later():
        print(second)

    later()

#: what is shielded may be held as a task, and after a while the state is of interest
import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    return name


async def main():
    task = asyncio.create_task(load("a"))
    shielded = asyncio.shield(task)
    print(shielded)
    group = asyncio.gather(load("a"), load("b"))
    await asyncio.sleep(1)
    print(group)
    await task
