#: what begins here is a task (select ensure-future-for-coroutine)
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    task = asyncio.ensure_future(fetch())
#          ^^^^^^^^^^^^^^^^^^^^^ ensure-future-for-coroutine (hint)
    await asyncio.sleep(0)
    await task
#> fix useBetter
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(fetch())
    await asyncio.sleep(0)
    await task

#: imported by name (select ensure-future-for-coroutine)
from asyncio import ensure_future, gather, sleep


async def main():
    await gather(ensure_future(sleep(1)), ensure_future(sleep(2)))
#                ^^^^^^^^^^^^^ ensure-future-for-coroutine
#                                         ^^^^^^^^^^^^^ ensure-future-for-coroutine
#> fix useBetter
import asyncio
from asyncio import ensure_future, gather, sleep


async def main():
    await gather(asyncio.create_task(sleep(1)), ensure_future(sleep(2)))
#                                               ^^^^^^^^^^^^^ ensure-future-for-coroutine

#: a future, something nobody knows, a loop of one's own, outside a coroutine, a name of the file (select ensure-future-for-coroutine)
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main(work, loop):
    future = asyncio.get_running_loop().create_future()
    first = asyncio.ensure_future(future)
    second = asyncio.ensure_future(work())
    third = asyncio.ensure_future(fetch(), loop=loop)
    return await asyncio.gather(first, second, third)


def schedule():
    return asyncio.ensure_future(fetch())


class Scheduler:
    def ensure_future(self, coroutine):
        return coroutine

    async def run(self):
        await self.ensure_future(fetch())

#: off by default
import asyncio


async def main():
    task = asyncio.ensure_future(asyncio.sleep(1))
    await asyncio.sleep(0)
    await task
