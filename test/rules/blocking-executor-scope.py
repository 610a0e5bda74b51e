#: the end of the block waits for the jobs, and the event loop with it
import asyncio
from concurrent.futures import ThreadPoolExecutor


def write(name):
    print(name)


async def main(names):
    with ThreadPoolExecutor() as pool:
#        ^^^^^^^^^^^^^^^^^^^^ blocking-executor-scope (information)
        for name in names:
            pool.submit(write, name)
    await asyncio.sleep(1)

#: a job goes on after its timeout, and the end of the block waits for it
import asyncio
import concurrent.futures


def write(name):
    print(name)


async def main(name):
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-executor-scope
        return await asyncio.wait_for(loop.run_in_executor(pool, write, name), 5)
#                                     ^^^^^^^^^^^^^^^^^^^^ timeout-cannot-stop-thread

#: the same with a timeout scope, whichever stands outside (python 3.11)
import asyncio
from concurrent.futures import ThreadPoolExecutor


def write(name):
    print(name)


async def main(name):
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(5):
        with ThreadPoolExecutor() as pool:
#            ^^^^^^^^^^^^^^^^^^^^ blocking-executor-scope
            await loop.run_in_executor(pool, write, name)
#                 ^^^^^^^^^^^^^^^^^^^^ timeout-cannot-stop-thread
    with ThreadPoolExecutor() as pool:
#        ^^^^^^^^^^^^^^^^^^^^ blocking-executor-scope
        async with asyncio.timeout(5):
            await loop.run_in_executor(pool, write, name)
#                 ^^^^^^^^^^^^^^^^^^^^ timeout-cannot-stop-thread

#: every job is awaited before the block ends
import asyncio
from concurrent.futures import ThreadPoolExecutor


def write(name):
    print(name)


async def main(names):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        await asyncio.gather(*(loop.run_in_executor(pool, write, name) for name in names))
    with ThreadPoolExecutor() as other:
        await loop.run_in_executor(other, write, "a")

#: no job, an executor of somebody else, a plain function
import asyncio
from concurrent.futures import ThreadPoolExecutor
from pools import ThreadPoolExecutor as Pool


def write(name):
    print(name)


def start(names):
    with ThreadPoolExecutor() as pool:
        for name in names:
            pool.submit(write, name)


async def main(names, shared: ThreadPoolExecutor):
    with ThreadPoolExecutor() as pool:
        print(pool)
    with Pool() as pool:
        pool.submit(write, "a")
    for name in names:
        shared.submit(write, name)
    await asyncio.to_thread(start, names)

#: what blocks inside is said to block there
from concurrent.futures import ThreadPoolExecutor


def write(name):
    print(name)


async def main(names):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(write, names))
#                   ^^^^^^^^ blocking-lazy-iteration
