#: the loop calls the lambda and drops the task it returns
import asyncio
import signal


async def stop(reason):
    await asyncio.sleep(1)
    print("stopped", reason)


async def main():
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, lambda: asyncio.create_task(stop("signal")))
#                                               ^^^^^^^^^^^^^^^^^^^ dangling-task-in-lambda (warning)
    await asyncio.sleep(10)
#> fix keepInFunction
import asyncio
import signal

background_tasks: set[asyncio.Task] = set()


async def stop(reason):
    await asyncio.sleep(1)
    print("stopped", reason)


async def main():
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        def start_task():
            task = asyncio.create_task(stop("signal"))
            background_tasks.add(task)
            task.add_done_callback(background_tasks.discard)

        loop.add_signal_handler(number, start_task)
    await asyncio.sleep(10)

#: parameters and defaults stay
import asyncio
from asyncio import ensure_future as spawn


async def again(task, delay):
    await asyncio.sleep(delay)


def watch(task: asyncio.Task, loop: asyncio.AbstractEventLoop, delay):
    task.add_done_callback(lambda done, delay=delay: spawn(again(done, delay)))
#                                                    ^^^^^ dangling-task-in-lambda
    loop.call_later(delay, lambda: loop.create_task(again(task, delay)))
#                                  ^^^^^^^^^^^^^^^^ dangling-task-in-lambda
#> fix keepInFunction
import asyncio
from asyncio import ensure_future as spawn

background_tasks: set[asyncio.Task] = set()


async def again(task, delay):
    await asyncio.sleep(delay)


def watch(task: asyncio.Task, loop: asyncio.AbstractEventLoop, delay):
    def start_task(done, delay=delay):
        background_task = spawn(again(done, delay))
        background_tasks.add(background_task)
        background_task.add_done_callback(background_tasks.discard)

    task.add_done_callback(start_task)
    loop.call_later(delay, lambda: loop.create_task(again(task, delay)))
#                                  ^^^^^^^^^^^^^^^^ dangling-task-in-lambda

#: the function itself as callback
import asyncio


async def work():
    await asyncio.sleep(1)


def start(loop: asyncio.AbstractEventLoop):
    loop.call_soon_threadsafe(asyncio.create_task, work())
#                             ^^^^^^^^^^^^^^^^^^^ dangling-task-in-lambda
    loop.call_later(5, loop.create_task, work())
#                      ^^^^^^^^^^^^^^^^ dangling-task-in-lambda

#: the lambda keeps the task, or gives it to something that does
import asyncio


async def work():
    await asyncio.sleep(1)


def start(loop: asyncio.AbstractEventLoop, tasks):
    loop.call_soon(lambda: tasks.add(asyncio.create_task(work())))
    loop.call_soon(lambda: asyncio.create_task(work()).add_done_callback(print))
    loop.call_soon(lambda: lambda: asyncio.create_task(work()))

#: callbacks of others, who may await or keep what comes back
import asyncio
from aiohttp import web


async def work(app):
    await asyncio.sleep(1)


def start(app: web.Application, emitter, loop):
    app.on_startup.append(lambda app: asyncio.create_task(work(app)))
    emitter.on("ready", lambda: asyncio.create_task(work(app)))
    loop.call_soon(lambda: asyncio.create_task(work(app)))

#: a plain callback, and a group that owns its tasks
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, lambda: print("later"))
    loop.call_later(1, print, "later")
    async with asyncio.TaskGroup() as group:
        loop.call_soon(lambda: group.create_task(work()))

#: in tests one step lower (test file)
import asyncio


async def work():
    await asyncio.sleep(1)


async def test_start():
    asyncio.get_running_loop().call_soon(lambda: asyncio.create_task(work()))
#                                                ^^^^^^^^^^^^^^^^^^^ dangling-task-in-lambda (information)
