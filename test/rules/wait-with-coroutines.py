#: since 3.11 'wait' takes tasks and futures only
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main():
    await asyncio.wait([fetch(1), fetch(2)])
#                       ^^^^^^^^ wait-with-coroutines (warning)
#                                 ^^^^^^^^ wait-with-coroutines (warning)
#> fix createTasks
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main():
    await asyncio.wait([asyncio.create_task(fetch(1)), asyncio.create_task(fetch(2))])

#: an error for code that runs on 3.11 at least; sets, comprehensions, names (python >=3.11)
import asyncio as aio
from asyncio import wait as until


async def fetch(number):
    await aio.sleep(number)


async def main(numbers):
    done, pending = await until({fetch(number) for number in numbers}, timeout=3)
#                                ^^^^^^^^^^^^^ wait-with-coroutines (error)
    jobs = [fetch(number) for number in numbers]
#           ^^^^^^^^^^^^^ wait-with-coroutines (error)
    await aio.wait(jobs, return_when=aio.FIRST_COMPLETED)
    return done, pending
#> fix createTasks
import asyncio as aio
from asyncio import wait as until


async def fetch(number):
    await aio.sleep(number)


async def main(numbers):
    done, pending = await until({aio.create_task(fetch(number)) for number in numbers}, timeout=3)
    jobs = [fetch(number) for number in numbers]
#           ^^^^^^^^^^^^^ wait-with-coroutines (error)
    await aio.wait(jobs, return_when=aio.FIRST_COMPLETED)
    return done, pending
#> fix createTasks of 2
import asyncio as aio
from asyncio import wait as until


async def fetch(number):
    await aio.sleep(number)


async def main(numbers):
    done, pending = await until({fetch(number) for number in numbers}, timeout=3)
#                                ^^^^^^^^^^^^^ wait-with-coroutines (error)
    jobs = [aio.create_task(fetch(number)) for number in numbers]
    await aio.wait(jobs, return_when=aio.FIRST_COMPLETED)
    return done, pending

#: old versions made tasks of them (python >=3.9,<3.11)
import asyncio


async def main():
    await asyncio.wait([asyncio.sleep(1)])

#: outside a coroutine no task can be created yet (python >=3.11)
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


def start(loop):
    loop.run_until_complete(asyncio.wait([fetch(1)]))
#                                         ^^^^^^^^ wait-with-coroutines (error)

#: tasks, futures, and what nobody knows
import asyncio
import ui


async def fetch(number):
    await asyncio.sleep(number)


class asyncio_like:
    @staticmethod
    async def wait(works):
        return works


async def main(works, more):
    await asyncio.wait([asyncio.create_task(fetch(1)), asyncio.ensure_future(fetch(2))])
    await asyncio.wait(works)
    await asyncio.wait([work() for work in works])
    await asyncio.wait([*works, more])
    await ui.wait([fetch(3)])
    await asyncio_like.wait([fetch(4)])
    jobs = [fetch(5)]
    jobs = [asyncio.create_task(job) for job in jobs]
    await asyncio.wait(jobs)

#: the error is wanted (test file)
import asyncio
import pytest


async def fetch(number):
    await asyncio.sleep(number)


async def check_wait():
    with pytest.raises(TypeError):
        await asyncio.wait([fetch(1)])
