#: threads are started for one job and left behind
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load(read, path):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(ThreadPoolExecutor(), read, path)
#                                     ^^^^^^^^^^^^^^^^^^ thread-pool-per-call (information)
#> fix useDefault
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def load(read, path):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, read, path)

#: processes have no default; in a plain function, in a lambda
import asyncio
import concurrent.futures as futures


async def compute(work):
    return await asyncio.get_running_loop().run_in_executor(futures.ProcessPoolExecutor(max_workers=1), work)
#                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ thread-pool-per-call


def start(loop: asyncio.AbstractEventLoop, work):
    later = lambda: loop.run_in_executor(futures.ThreadPoolExecutor(4), work)
#                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ thread-pool-per-call
    return later

#: shared, the default, unknown classes and loops, a function that gives one
import asyncio
from concurrent.futures import ThreadPoolExecutor
from pools import Pool

pool = ThreadPoolExecutor()


def get_pool() -> ThreadPoolExecutor:
    return pool


async def load(loop, read, path):
    running = asyncio.get_running_loop()
    await running.run_in_executor(pool, read, path)
    await running.run_in_executor(None, read, path)
    await running.run_in_executor(Pool(), read, path)
    await running.run_in_executor(get_pool(), read, path)
    await loop.run_in_executor(ThreadPoolExecutor(), read, path)
    mine = ThreadPoolExecutor()
    await running.run_in_executor(mine, read, path)
    mine.shutdown(wait=False)

#: once, when the module is loaded
import asyncio
from concurrent.futures import ThreadPoolExecutor

loop = asyncio.new_event_loop()
loop.run_until_complete(loop.run_in_executor(ThreadPoolExecutor(), print))
