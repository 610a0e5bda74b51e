#: the function runs here, and the thread gets what it returned
import asyncio


def write(name):
    print(name)


async def main():
    await asyncio.to_thread(write("a"))
#                           ^^^^^^^^^^ offload-of-call-result (error)
#> fix passFunction
import asyncio


def write(name):
    print(name)


async def main():
    await asyncio.to_thread(write, "a")

#: threads, executors, callbacks
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def write(name, size=0):
    print(name, size)


def tick():
    print("tick")


async def main(pool: ThreadPoolExecutor):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, write("a", size=1))
#                                    ^^^^^^^^^^^^^^^^^^ offload-of-call-result
    threading.Thread(target=time.sleep(1)).start()
#                           ^^^^^^^^^^^^^ offload-of-call-result
    pool.submit(write("a"))
#               ^^^^^^^^^^ offload-of-call-result
    loop.call_soon(tick())
#                  ^^^^^^ offload-of-call-result
#> fix passFunction
import asyncio
import functools
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def write(name, size=0):
    print(name, size)


def tick():
    print("tick")


async def main(pool: ThreadPoolExecutor):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, functools.partial(write, "a", size=1))
    threading.Thread(target=time.sleep(1)).start()
#                           ^^^^^^^^^^^^^ offload-of-call-result
    pool.submit(write("a"))
#               ^^^^^^^^^^ offload-of-call-result
    loop.call_soon(tick())
#                  ^^^^^^ offload-of-call-result
#> fix passFunction of 2
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def write(name, size=0):
    print(name, size)


def tick():
    print("tick")


async def main(pool: ThreadPoolExecutor):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, write("a", size=1))
#                                    ^^^^^^^^^^^^^^^^^^ offload-of-call-result
    threading.Thread(target=time.sleep, args=(1,)).start()
    pool.submit(write("a"))
#               ^^^^^^^^^^ offload-of-call-result
    loop.call_soon(tick())
#                  ^^^^^^ offload-of-call-result
#> fix passFunction of 4
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def write(name, size=0):
    print(name, size)


def tick():
    print("tick")


async def main(pool: ThreadPoolExecutor):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, write("a", size=1))
#                                    ^^^^^^^^^^^^^^^^^^ offload-of-call-result
    threading.Thread(target=time.sleep(1)).start()
#                           ^^^^^^^^^^^^^ offload-of-call-result
    pool.submit(write("a"))
#               ^^^^^^^^^^ offload-of-call-result
    loop.call_soon(tick)

#: a coroutine is no function either
import asyncio


async def work(name):
    await asyncio.sleep(1)


async def main():
    await asyncio.to_thread(work("a"))
#                           ^^^^^^^^^ offload-of-call-result
#> fix awaitDirectly
import asyncio


async def work(name):
    await asyncio.sleep(1)


async def main():
    await work("a")

#: what a function is annotated to give
import asyncio


class Report:
    def size(self) -> int:
        return self.total

    def lines(self):
        yield "a"


async def main(report: Report):
    await asyncio.to_thread(report.size())
#                           ^^^^^^^^^^^^^ offload-of-call-result
    await asyncio.to_thread(report.lines())
#                           ^^^^^^^^^^^^^^ offload-of-call-result

#: factories, partials, and what nobody can tell
import asyncio
import functools
import threading
from jobs import make_job


class Job:
    def __call__(self):
        return 1


def handler(name):
    def run():
        print(name)

    return run


def stub():
    ...


@functools.lru_cache
def cached():
    print("a")


def decorated(function):
    return function


async def main(factory):
    await asyncio.to_thread(handler("a"))
    await asyncio.to_thread(make_job())
    await asyncio.to_thread(factory())
    await asyncio.to_thread(Job())
    await asyncio.to_thread(functools.partial(print, "a"))
    await asyncio.to_thread(stub())
    await asyncio.to_thread(cached())
    threading.Thread(target=getattr(factory, "run")).start()

#: what takes a function or something else
import re


def label() -> str:
    return "b"


def nothing():
    print("nothing")


def main(items):
    return re.sub("a", label(), "abc"), filter(nothing(), items), sorted(items, key=nothing())

#: another to_thread, and arguments of the function
import asyncio
import threading
from threads import to_thread


def write(name=""):
    print(name)


async def main():
    await to_thread(write("a"))
    await asyncio.to_thread(write, str(1))
    threading.Thread(target=write, name=str(1)).start()

#: the error is expected (test file)
import asyncio
import pytest


def write():
    print("a")


async def test_result():
    with pytest.raises(TypeError):
        await asyncio.to_thread(write())

#: what blocks blocks here; that the thread gets its result is the better thing to say
import asyncio
import time

import requests


def work(seconds):
    time.sleep(seconds)
    return seconds > 1


def page(url):
    return requests.get(url).text


async def main(url):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, work(1))
#                                    ^^^^^^^ offload-of-call-result
    await asyncio.to_thread(page(url))
#                           ^^^^^^^^^ offload-of-call-result
