#: a lambda cannot be sent to another process
import asyncio
from concurrent.futures import ProcessPoolExecutor


def count(text):
    return len(text)


async def main(text):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        return await loop.run_in_executor(pool, lambda: count(text))
#                                               ^^^^^^^^^^^^^^^^^^^ process-pool-unpicklable (error)
#> fix passArguments
import asyncio
from concurrent.futures import ProcessPoolExecutor


def count(text):
    return len(text)


async def main(text):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        return await loop.run_in_executor(pool, count, text)

#: nor can a nested function, in whatever way
import functools
from concurrent import futures
from multiprocessing import Pool


def count(text, *, deep=False):
    return len(text)


def main(texts):
    def local(text):
        return len(text)

    short = lambda text: len(text)
    with futures.ProcessPoolExecutor() as pool:
        pool.submit(local, texts)
#                   ^^^^^ process-pool-unpicklable
        pool.map(short, texts)
#                ^^^^^ process-pool-unpicklable
        pool.submit(functools.partial(local, texts))
#                                     ^^^^^ process-pool-unpicklable
        pool.submit(lambda: count(texts, deep=True))
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ process-pool-unpicklable
    with Pool() as workers:
        return workers.map(lambda text: text.strip(), texts)
#                          ^^^^^^^^^^^^^^^^^^^^^^^^^ process-pool-unpicklable
#> fix passArguments of 4
import functools
from concurrent import futures
from multiprocessing import Pool


def count(text, *, deep=False):
    return len(text)


def main(texts):
    def local(text):
        return len(text)

    short = lambda text: len(text)
    with futures.ProcessPoolExecutor() as pool:
        pool.submit(local, texts)
#                   ^^^^^ process-pool-unpicklable
        pool.map(short, texts)
#                ^^^^^ process-pool-unpicklable
        pool.submit(functools.partial(local, texts))
#                                     ^^^^^ process-pool-unpicklable
        pool.submit(count, texts, deep=True)
    with Pool() as workers:
        return workers.map(lambda text: text.strip(), texts)
#                          ^^^^^^^^^^^^^^^^^^^^^^^^^ process-pool-unpicklable

#: functions of the module, threads, and executors that nobody knows
import asyncio
import functools
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing.pool import ThreadPool


def count(text):
    return len(text)


async def main(text, executor):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor() as pool:
        await loop.run_in_executor(pool, count, text)
        await loop.run_in_executor(pool, functools.partial(count, text))
        await loop.run_in_executor(pool, text.strip)
    with ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, lambda: count(text))
        pool.submit(lambda: count(text))
    with ThreadPool() as pool:
        pool.apply_async(lambda: count(text))
    await loop.run_in_executor(None, lambda: count(text))
    await loop.run_in_executor(executor, lambda: count(text))

#: a callback runs in this process, and a process may be forked
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Process


def count(text):
    return len(text)


def main(text):
    with ProcessPoolExecutor() as pool:
        pool.submit(count, text).add_done_callback(lambda future: print(future.result()))
    Process(target=lambda: count(text))

#: another pickler may take them
import dill
from concurrent.futures import ProcessPoolExecutor

dill.extend()


def main(text):
    with ProcessPoolExecutor() as pool:
        pool.submit(lambda: len(text))

#: the error is wanted (test file)
import pytest
from concurrent.futures import ProcessPoolExecutor


def test_lambda():
    with ProcessPoolExecutor() as pool, pytest.raises(AttributeError):
        pool.submit(lambda: 1).result()
