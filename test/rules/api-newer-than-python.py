#: the project supports versions that lack it (python >=3.9)
import asyncio


async def main(work):
    async with asyncio.timeout(3):
#              ^^^^^^^^^^^^^^^ api-newer-than-python (warning)
        await work()
    async with asyncio.TaskGroup() as tg:
#              ^^^^^^^^^^^^^^^^^ api-newer-than-python (warning)
        tg.create_task(work(1))
        tg.create_task(work(2))

#: imported by name, under another one too (python >=3.10)
from asyncio import Runner, sleep, TaskGroup as Group
#                   ^^^^^^ api-newer-than-python
#                                  ^^^^^^^^^ api-newer-than-python
from asyncio.timeouts import timeout
#                            ^^^^^^^ api-newer-than-python


async def main(work):
    await sleep(1)
    async with Group() as group:
        group.create_task(work(1))
        group.create_task(work(2))
    async with timeout(1):
        await work()

#: methods of objects whose class is older (python >=3.11,<3.13)
import asyncio


async def stop(queue: asyncio.Queue):
    queue.shutdown()
#   ^^^^^^^^^^^^^^ api-newer-than-python
    queue.put_nowait(None)

#: without a named version nothing is known
import asyncio


async def main(work):
    async with asyncio.timeout(3):
        await work()

#: every supported version has it (python >=3.11)
import asyncio


async def main(work):
    async with asyncio.timeout(3), asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))

#: code that asks for the version (python >=3.9)
import asyncio
import sys


async def main(work):
    if sys.version_info >= (3, 11):
        async with asyncio.timeout(3):
            return await work()
    return await asyncio.wait_for(work(), 3)

#: code that is ready for the error (python >=3.9)
try:
    from asyncio import timeout
except ImportError:
    from async_timeout import timeout


async def main(work):
    async with timeout(3):
        await work()

#: the same names of others (python >=3.9)
import asyncio
from async_timeout import timeout
from taskgroup import TaskGroup


class Queue:
    def shutdown(self):
        return None


async def main(work):
    async with timeout(3), TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))
    Queue().shutdown()

#: one step quieter in tests (python >=3.9) (test file)
import asyncio


async def test_run(work):
    async with asyncio.timeout(3):
#              ^^^^^^^^^^^^^^^ api-newer-than-python (information)
        await work()
