#: the coroutine can run only when this one lets the loop go on, and this one waits for it
import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    return name


async def main():
    loop = asyncio.get_running_loop()
    found = asyncio.run_coroutine_threadsafe(load("a"), loop).result()
#                                                             ^^^^^^ threadsafe-result-deadlock (error)
    print(found)
#> fix awaitInstead
import asyncio


async def load(name):
    await asyncio.sleep(0.1)
    return name


async def main():
    loop = asyncio.get_running_loop()
    found = await load("a")
    print(found)

#: by keyword, through a name, with a timeout, on what is done with the result
import asyncio as aio
from asyncio import run_coroutine_threadsafe as submit


async def main(load):
    loop = aio.get_event_loop()
    print(submit(load(), loop=aio.get_running_loop()).result(5).name)
#                                                     ^^^^^^ threadsafe-result-deadlock
    future = aio.run_coroutine_threadsafe(load(), loop)
    error = future.exception()
#                  ^^^^^^^^^ threadsafe-result-deadlock
    print(error)
#> fix awaitInstead
import asyncio as aio
from asyncio import run_coroutine_threadsafe as submit


async def main(load):
    loop = aio.get_event_loop()
    print((await aio.wait_for(load(), 5)).name)
    future = aio.run_coroutine_threadsafe(load(), loop)
    error = future.exception()
#                  ^^^^^^^^^ threadsafe-result-deadlock
    print(error)

#: from a thread, which is what it is for
import asyncio


def work(loop, load):
    return asyncio.run_coroutine_threadsafe(load(), loop).result()


async def main(load):
    loop = asyncio.get_running_loop()

    def blocking():
        return asyncio.run_coroutine_threadsafe(load(), loop).result()

    await asyncio.to_thread(blocking)
    await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(load(), loop).result())

#: another loop, in another thread, is blocking only
import asyncio


class Bridge:
    def __init__(self, loop):
        self.loop = loop

    async def call(self, load, other):
        asyncio.run_coroutine_threadsafe(load(), self.loop).result()
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async
        loop = asyncio.get_running_loop()
        loop = other
        asyncio.run_coroutine_threadsafe(load(), loop).result()
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async

#: asked only when it is done, or awaited
import asyncio


async def main(load):
    loop = asyncio.get_running_loop()
    future = asyncio.run_coroutine_threadsafe(load(), loop)
    print(await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(load(), loop)))
    future.add_done_callback(lambda done: print(done.result()))

#: unknown and shadowed names
import asyncio
from threads import run_coroutine_threadsafe


async def main(load, asyncio):
    loop = asyncio.get_running_loop()
    run_coroutine_threadsafe(load(), loop).result()
    asyncio.run_coroutine_threadsafe(load(), loop).result()
