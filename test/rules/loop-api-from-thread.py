#: the loop sleeps in its selector and does not notice what another thread puts into its queues
import asyncio
import threading


def watch(loop: asyncio.AbstractEventLoop):
    loop.call_soon(print, "ready")


def start(loop):
    threading.Thread(target=watch, args=(loop,)).start()
#                           ^^^^^ loop-api-from-thread (warning)

#: where the same function makes the call, that is blamed, and the loop can be told in the right way
import asyncio
import threading


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = set()

    def watch():
        loop.call_soon(print, "ready")
#       ^^^^^^^^^^^^^^ loop-api-from-thread

    def answer():
        future.set_result(42)
#       ^^^^^^^^^^^^^^^^^ loop-api-from-thread

    def spawn():
        tasks.add(loop.create_task(work()))
#                 ^^^^^^^^^^^^^^^^ loop-api-from-thread

    threading.Thread(target=watch, daemon=True).start()
    await asyncio.to_thread(answer)
    await loop.run_in_executor(None, spawn)
    return await future, tasks
#> fix threadsafe
import asyncio
import threading


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = set()

    def watch():
        loop.call_soon_threadsafe(print, "ready")

    def answer():
        future.set_result(42)
#       ^^^^^^^^^^^^^^^^^ loop-api-from-thread

    def spawn():
        tasks.add(loop.create_task(work()))
#                 ^^^^^^^^^^^^^^^^ loop-api-from-thread

    threading.Thread(target=watch, daemon=True).start()
    await asyncio.to_thread(answer)
    await loop.run_in_executor(None, spawn)
    return await future, tasks
#> fix viaLoop of 2
import asyncio
import threading


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = set()

    def watch():
        loop.call_soon(print, "ready")
#       ^^^^^^^^^^^^^^ loop-api-from-thread

    def answer():
        future.get_loop().call_soon_threadsafe(future.set_result, 42)

    def spawn():
        tasks.add(loop.create_task(work()))
#                 ^^^^^^^^^^^^^^^^ loop-api-from-thread

    threading.Thread(target=watch, daemon=True).start()
    await asyncio.to_thread(answer)
    await loop.run_in_executor(None, spawn)
    return await future, tasks

#: a task that nobody keeps can be submitted
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(lambda: loop.create_task(work()))
#                                   ^^^^^^^^^^^^^^^^ loop-api-from-thread

    def spawn():
        loop.create_task(work())
#       ^^^^^^^^^^^^^^^^ dangling-task
#       ^^^^^^^^^^^^^^^^ loop-api-from-thread

    await asyncio.to_thread(spawn)
#> fix submit of 3
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(lambda: loop.create_task(work()))
#                                   ^^^^^^^^^^^^^^^^ loop-api-from-thread

    def spawn():
        asyncio.run_coroutine_threadsafe(work(), loop)

    await asyncio.to_thread(spawn)

#: queues, events and tasks, through methods, under every way into a thread
import asyncio as aio
import functools
from concurrent.futures import ThreadPoolExecutor
from threading import Thread, Timer


class Reader:
    def __init__(self):
        self.queue = aio.Queue()
        self.ready = aio.Event()

    def push(self, item):
        self.queue.put_nowait(item)

    def run(self):
        for item in range(10):
            self.push(item)

    def start(self, task: aio.Task, pool: ThreadPoolExecutor):
        Thread(target=self.run).start()
#                     ^^^^^^^^ loop-api-from-thread
        Timer(1, self.ready.set).start()
#                ^^^^^^^^^^^^^^ loop-api-from-thread
        pool.submit(task.cancel)
#                   ^^^^^^^^^^^ loop-api-from-thread
        pool.submit(functools.partial(self.push, 1))
#                                     ^^^^^^^^^ loop-api-from-thread
        pool.submit(lambda: self.ready.set())
#                           ^^^^^^^^^^^^^^ loop-api-from-thread

#: a thread has no running loop
import asyncio


async def work():
    await asyncio.sleep(1)


def spawn():
    return asyncio.create_task(work())


async def main():
    await asyncio.to_thread(spawn)
#                           ^^^^^ loop-api-from-thread

#: the ways that are made for other threads
import asyncio
import queue
import threading


async def work():
    await asyncio.sleep(1)


def watch(loop: asyncio.AbstractEventLoop, items: asyncio.Queue, done: asyncio.Event, stop: threading.Event, jobs: queue.Queue):
    loop.call_soon_threadsafe(items.put_nowait, 1)
    loop.call_soon_threadsafe(done.set)
    asyncio.run_coroutine_threadsafe(work(), loop)
    asyncio.run_coroutine_threadsafe(items.put(2), loop)
    stop.set()
    jobs.put_nowait(3)


def start(*args):
    threading.Thread(target=watch, args=args).start()

#: a thread with a loop of its own
import asyncio
import threading


async def work():
    await asyncio.sleep(1)


def run():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    task = loop.create_task(work())
    loop.run_until_complete(task)


async def main():
    task = asyncio.create_task(work())
    await task


def run_main():
    asyncio.run(main())


threading.Thread(target=run).start()
threading.Thread(target=run_main).start()

#: somebody asks which thread it is, or for the loop
import asyncio
import threading


class Bridge:
    def __init__(self):
        self.loop = asyncio.get_running_loop()
        self.owner = threading.get_ident()

    def send(self, value):
        if threading.get_ident() == self.owner:
            self.loop.call_soon(print, value)
        else:
            self.loop.call_soon_threadsafe(print, value)

    def current(self):
        try:
            return asyncio.get_running_loop()
        except RuntimeError:
            return None

    async def run(self):
        await asyncio.to_thread(self.send, 1)
        await asyncio.to_thread(self.current)

#: a submitted coroutine's future calls back on the loop, a loop runs its own callbacks, processes have no part in it
import asyncio
import multiprocessing


async def work():
    await asyncio.sleep(1)


def note(done: asyncio.Event):
    done.set()


def start(loop: asyncio.AbstractEventLoop, done: asyncio.Event):
    asyncio.run_coroutine_threadsafe(work(), loop).add_done_callback(lambda _: done.set())
    loop.call_soon_threadsafe(note, done)
    multiprocessing.Process(target=note, args=(done,)).start()

#: passed on without being called
import asyncio


def register(callbacks, done: asyncio.Event):
    callbacks.append(done.set)


async def main(callbacks):
    await asyncio.to_thread(register, callbacks, asyncio.Event())
