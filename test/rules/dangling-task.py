#: the loop keeps only a weak reference: a task that nobody else keeps may vanish
import asyncio


async def send_report(name):
    await asyncio.sleep(0.1)


async def handle_request(name):
    asyncio.create_task(send_report(name))
#   ^^^^^^^^^^^^^^^^^^^ dangling-task (warning)
    await asyncio.sleep(0)
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def send_report(name):
    await asyncio.sleep(0.1)


async def handle_request(name):
    task = asyncio.create_task(send_report(name))
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    await asyncio.sleep(0)
#> fix awaitInstead
import asyncio


async def send_report(name):
    await asyncio.sleep(0.1)


async def handle_request(name):
    await send_report(name)
    await asyncio.sleep(0)

#: every way to start a task, under whatever name it was imported
import asyncio as aio
from asyncio import create_task, ensure_future as soon


async def work():
    await aio.sleep(1)


class Service:
    def __init__(self):
        self.loop = aio.get_running_loop()

    def start(self, loop: aio.AbstractEventLoop):
        self.loop.create_task(work())
#       ^^^^^^^^^^^^^^^^^^^^^ dangling-task
        loop.create_task(work())
#       ^^^^^^^^^^^^^^^^ dangling-task
        aio.get_running_loop().create_task(work(), name="work")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dangling-task


async def main():
    create_task(work())
#   ^^^^^^^^^^^ dangling-task
    soon(work())
#   ^^^^ dangling-task
    aio.Task(work())
#   ^^^^^^^^ dangling-task

#: the name that means "not needed" keeps nothing once the function has returned
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    _ = asyncio.create_task(work())
#       ^^^^^^^^^^^^^^^^^^^ dangling-task
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def work():
    await asyncio.sleep(1)


def start():
    task = asyncio.create_task(work())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)

#: any local name keeps the task while the function waits
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    _ = asyncio.create_task(work())
    await asyncio.sleep(10)

#: kept, passed on, returned or awaited
import asyncio


async def work():
    await asyncio.sleep(1)


class Service:
    def start(self):
        self.task = asyncio.create_task(work())


def start(keep, tasks):
    keep(asyncio.create_task(work()))
    tasks.append(asyncio.create_task(work()))
    named = [asyncio.create_task(work()) for _ in range(3)]
    return asyncio.create_task(work()), named


async def main():
    await asyncio.create_task(work())
#         ^^^^^^^^^^^^^^^^^^^ await-created-task-at-once
    if task := asyncio.create_task(work()):
        await task

#: a done callback sees the error, and whoever wrote it thought about the task
import asyncio


async def work():
    await asyncio.sleep(1)


def start(done):
    asyncio.create_task(work()).add_done_callback(done)

#: a task group owns its tasks, and is the better owner of others
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
        asyncio.create_task(work(), name="second")
#       ^^^^^^^^^^^^^^^^^^^ dangling-task
#> fix useGroup
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
        group.create_task(work(), name="second")

#: an existing future comes back from ensure_future as it is
import asyncio


def start(future, task: asyncio.Task):
    asyncio.ensure_future(future)
    asyncio.ensure_future(task)

#: a function of the same name is another function
from tasks import create_task


class Runner:
    def create_task(self, coroutine):
        self.tasks.append(coroutine)

    def start(self, coroutine):
        self.create_task(coroutine)
        create_task(coroutine)

#: a name that is bound again, or by one branch only
import asyncio

try:
    from asyncio import create_task
except ImportError:
    from compat import create_task


async def work():
    await asyncio.sleep(1)


async def main(create):
    ensure = asyncio.ensure_future
    ensure = create
    ensure(work())
    create_task(work())

#: an alias of the function is the function
import asyncio

spawn = asyncio.create_task


async def work():
    await asyncio.sleep(1)


async def main():
    spawn(work())
#   ^^^^^ dangling-task

#: a lambda gives the task to its caller
import asyncio


async def work():
    await asyncio.sleep(1)


def register(on_start):
    on_start(lambda: asyncio.create_task(work()))

#: a plain function in a coroutine drops it just the same
import asyncio


async def work():
    await asyncio.sleep(1)


async def main(subscribe):
    def changed():
        asyncio.create_task(work())
#       ^^^^^^^^^^^^^^^^^^^ dangling-task

    subscribe(changed)

#: names that are taken make way
import asyncio


async def work(task):
    asyncio.create_task(work(task))
#   ^^^^^^^^^^^^^^^^^^^ dangling-task
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def work(task):
    background_task = asyncio.create_task(work(task))
    background_tasks.add(background_task)
    background_task.add_done_callback(background_tasks.discard)

#: tests start things and look (test file)
import asyncio


async def work():
    await asyncio.sleep(1)


async def test_work():
    asyncio.create_task(work())
#   ^^^^^^^^^^^^^^^^^^^ dangling-task (information)
    await asyncio.sleep(2)


def test_eager():
    _ = asyncio.create_task(work())

#: comments of other tools
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    asyncio.create_task(work())  # noqa: RUF006

#: no task comes of a call that must fail
import asyncio
import pytest


async def work():
    await asyncio.sleep(1)


async def check():
    with pytest.raises(RuntimeError):
        asyncio.ensure_future(work())
    asyncio.ensure_future("text")

#: whoever holds a lock cannot await what takes it again
import asyncio


class Connection:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def reconnect(self):
        async with self.lock:
            await asyncio.sleep(1)

    async def check(self):
        async with self.lock:
            asyncio.create_task(self.reconnect())
#           ^^^^^^^^^^^^^^^^^^^ dangling-task
