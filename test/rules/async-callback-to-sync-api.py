#: a thread calls its target and throws away the coroutine
import threading
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    thread = threading.Thread(target=work)
#                                    ^^^^ async-callback-to-sync-api (error)
    thread.start()
#> fix runInThread
import threading
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    thread = threading.Thread(target=asyncio.run, args=(work(),))
    thread.start()

#: to_thread gives the coroutine back, unawaited
import asyncio


async def save(name, *, force=False):
    await asyncio.sleep(1)


async def main():
    await asyncio.to_thread(save, "a", force=True)
#                           ^^^^ async-callback-to-sync-api
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, save, "b")
#                                    ^^^^ async-callback-to-sync-api
#> fix awaitDirectly
import asyncio


async def save(name, *, force=False):
    await asyncio.sleep(1)


async def main():
    await save("a", force=True)
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, save, "b")
#                                    ^^^^ async-callback-to-sync-api
#> fix awaitDirectly of 2
import asyncio


async def save(name, *, force=False):
    await asyncio.sleep(1)


async def main():
    await asyncio.to_thread(save, "a", force=True)
#                           ^^^^ async-callback-to-sync-api
    loop = asyncio.get_running_loop()
    await save("b")

#: arguments go to the coroutine function, not to the thread
import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread


async def save(name, size):
    await asyncio.sleep(1)


def start(pool: ThreadPoolExecutor):
    pool.submit(save, "a", 1)
#               ^^^^ async-callback-to-sync-api
    Thread(target=save, args=("a", 1), daemon=True).start()
#                 ^^^^ async-callback-to-sync-api
#> fix runInThread
import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread


async def save(name, size):
    await asyncio.sleep(1)


def start(pool: ThreadPoolExecutor):
    pool.submit(asyncio.run, save("a", 1))
    Thread(target=save, args=("a", 1), daemon=True).start()
#                 ^^^^ async-callback-to-sync-api
#> fix runInThread of 2
import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Thread


async def save(name, size):
    await asyncio.sleep(1)


def start(pool: ThreadPoolExecutor):
    pool.submit(save, "a", 1)
#               ^^^^ async-callback-to-sync-api
    Thread(target=asyncio.run, args=(save("a", 1),), daemon=True).start()

#: callbacks of the loop, of tasks, of signals, at exit
import asyncio
import atexit
import contextlib
import functools
import signal
import weakref


class Service:
    async def stop(self, *args):
        await asyncio.sleep(1)

    def start(self, task: asyncio.Task):
        loop = asyncio.get_running_loop()
        loop.call_soon(self.stop)
#                      ^^^^^^^^^ async-callback-to-sync-api
        loop.call_later(5, functools.partial(self.stop, 1))
#                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ async-callback-to-sync-api
        loop.add_signal_handler(signal.SIGTERM, lambda: self.stop())
#                                               ^^^^^^^^^^^^^^^^^^^ async-callback-to-sync-api
        task.add_done_callback(self.stop)
#                              ^^^^^^^^^ async-callback-to-sync-api
        atexit.register(self.stop)
#                       ^^^^^^^^^ async-callback-to-sync-api
        weakref.finalize(task, self.stop)
#                              ^^^^^^^^^ async-callback-to-sync-api
        with contextlib.ExitStack() as stack:
            stack.callback(self.stop)
#                          ^^^^^^^^^ async-callback-to-sync-api


@atexit.register
#[1-16] async-callback-to-sync-api
async def bye():
    await asyncio.sleep(1)

#: whoever starts a task, runs a loop or takes both kinds may have it
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from contextvars import copy_context

background_tasks: set[asyncio.Task] = set()


async def work(*args):
    await asyncio.sleep(1)


def keep(task):
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)


async def main(scheduler, app):
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: keep(asyncio.create_task(work())))
    threading.Thread(target=lambda: asyncio.run(work())).start()
    threading.Thread(target=asyncio.run, args=(work(),)).start()
    ThreadPoolExecutor(2).submit(asyncio.run, work())
    scheduler.add_job(work)
    app.on_startup.append(work)
    await copy_context().run(work)
    await (await asyncio.to_thread(work))
    started = await asyncio.to_thread(work)
    await started
    async with AsyncExitStack() as stack:
        stack.push_async_callback(work)

#: plain functions, unknown ones, and a name that is bound again
import asyncio
import threading
from jobs import job

try:
    from jobs import task
except ImportError:
    async def task():
        await asyncio.sleep(1)


def plain():
    return 1


async def ticks():
    yield 1


def start(given):
    threading.Thread(target=plain).start()
    threading.Thread(target=job).start()
    threading.Thread(target=given).start()
    threading.Thread(target=task).start()
    threading.Thread(target=ticks).start()

#: other threads
import asyncio
from workers import Thread


async def work():
    await asyncio.sleep(1)


def start(executor):
    Thread(target=work).start()
    executor.submit(work)

#: tests try what happens (test file)
import asyncio
import threading
import pytest


async def work():
    await asyncio.sleep(1)


def test_thread():
    threading.Thread(target=work).start()
#                           ^^^^ async-callback-to-sync-api (warning)
    with pytest.raises(TypeError):
        threading.Timer(1, work).start()

#: a callback of the loop becomes a function that starts a task and keeps it
import asyncio


async def work(name):
    await asyncio.sleep(1)


async def main(loop: asyncio.AbstractEventLoop):
    timer = loop.call_later(5, work, "a")
#                              ^^^^ async-callback-to-sync-api
    return timer
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def work(name):
    await asyncio.sleep(1)


async def main(loop: asyncio.AbstractEventLoop):
    def start_task():
        task = asyncio.create_task(work("a"))
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)

    timer = loop.call_later(5, start_task)
    return timer

#: a callback of a task gets the task
import asyncio

background_tasks: set[asyncio.Task] = set()


async def report(done):
    await asyncio.sleep(1)


def watch(task: asyncio.Task):
    task.add_done_callback(report)
#                          ^^^^^^ async-callback-to-sync-api
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def report(done):
    await asyncio.sleep(1)


def watch(task: asyncio.Task):
    def start_task(done):
        background_task = asyncio.create_task(report(done))
        background_tasks.add(background_task)
        background_task.add_done_callback(background_tasks.discard)

    task.add_done_callback(start_task)
