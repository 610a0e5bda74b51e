#: the parentheses are missing
import asyncio


async def main():
    await asyncio.sleep(1)


asyncio.run(main)
#           ^^^^ coroutine-function-not-called (error)
#> fix addCall
import asyncio


async def main():
    await asyncio.sleep(1)


asyncio.run(main())

#: everything that needs an awaitable
import asyncio


async def work(): ...


class Client:
    async def get(self): ...

    async def run(self, group: asyncio.TaskGroup, loop: asyncio.AbstractEventLoop):
        await work
#             ^^^^ coroutine-function-not-called
        await self.get
#             ^^^^^^^^ coroutine-function-not-called
        await asyncio.gather(work, self.get)
#                            ^^^^ coroutine-function-not-called
#                                  ^^^^^^^^ coroutine-function-not-called
        await asyncio.wait_for(work, 1)
#                              ^^^^ coroutine-function-not-called
        group.create_task(work)
#                         ^^^^ coroutine-function-not-called
        asyncio.run_coroutine_threadsafe(work, loop)
#                                        ^^^^ coroutine-function-not-called
#> fix addCall of 2
import asyncio


async def work(): ...


class Client:
    async def get(self): ...

    async def run(self, group: asyncio.TaskGroup, loop: asyncio.AbstractEventLoop):
        await work
#             ^^^^ coroutine-function-not-called
        await self.get()
        await asyncio.gather(work, self.get)
#                            ^^^^ coroutine-function-not-called
#                                  ^^^^^^^^ coroutine-function-not-called
        await asyncio.wait_for(work, 1)
#                              ^^^^ coroutine-function-not-called
        group.create_task(work)
#                         ^^^^ coroutine-function-not-called
        asyncio.run_coroutine_threadsafe(work, loop)
#                                        ^^^^ coroutine-function-not-called

#: methods of asyncio's own objects
import asyncio


async def main(queue: asyncio.Queue):
    item = await queue.get
#                ^^^^^^^^^ coroutine-function-not-called
    return item

#: arguments are needed that nobody can guess: no fix but the report
import asyncio


async def work(name): ...


asyncio.run(work)
#           ^^^^ coroutine-function-not-called

#: optional arguments, star arguments
import asyncio


async def work(name="a", *names, **options): ...


asyncio.run(work)
#           ^^^^ coroutine-function-not-called
#> fix addCall
import asyncio


async def work(name="a", *names, **options): ...


asyncio.run(work())

#: what takes a function and what takes a name for something else
import asyncio
import functools


async def work(): ...


async def run(factory, work_later):
    await factory()
    await work_later
    await asyncio.gather(*[job() for job in [work]])


job = work()
asyncio.run(run(work, job))
again = functools.partial(work)

#: names that may be bound to an awaitable
import asyncio


async def work(): ...


async def first(work):
    await work


async def second(work=work()):
    await asyncio.wait_for(work, 1)


async def third():
    work = asyncio.ensure_future(asyncio.sleep(1))
    await work

#: properties and cached properties are awaited without parentheses
from functools import cached_property


class Client:
    @property
    async def name(self): ...

    @cached_property
#[5-20] cached-coroutine
    async def size(self): ...

    async def main(self):
        await self.name
        await self.size

#: a decorator may have made an awaitable of it
import asyncio
from tools import awaitable


@awaitable
async def work(): ...


async def main():
    await work
    await asyncio.gather(work)

#: a call that should fail
import asyncio
import pytest


async def work(): ...


def test_run():
    with pytest.raises(ValueError):
        asyncio.run(work)
    try:
        asyncio.run(work)
    except TypeError:
        pass
