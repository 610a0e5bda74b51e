#: at import no loop is running
import asyncio


async def work():
    await asyncio.sleep(1)


task = asyncio.create_task(work())
#      ^^^^^^^^^^^^^^^^^^^ create-task-without-loop (error)


class Service:
    task = asyncio.create_task(work())
#          ^^^^^^^^^^^^^^^^^^^ create-task-without-loop (error)

#: a plain function that only the module itself calls
from asyncio import create_task, sleep


async def work():
    await sleep(1)


def main():
    task = create_task(work())
#          ^^^^^^^^^^^ create-task-without-loop
    return task


if __name__ == "__main__":
    print(main())

#: before the loop is started in the same function
import asyncio


async def work():
    await asyncio.sleep(1)


def main():
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ loop-not-closed
    task = asyncio.create_task(work())
#          ^^^^^^^^^^^^^^^^^^^ create-task-without-loop
    loop.run_until_complete(task)
#> fix askLoop of 2
import asyncio


async def work():
    await asyncio.sleep(1)


def main():
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ loop-not-closed
    task = loop.create_task(work())
    loop.run_until_complete(task)

#: in coroutines, and in plain functions that they may call
import asyncio


async def work():
    await asyncio.sleep(1)


def start():
    return asyncio.create_task(work())


def register(call):
    call(start_later)


def start_later():
    return asyncio.create_task(work())


async def main():
    await asyncio.create_task(work())
#         ^^^^^^^^^^^^^^^^^^^ await-created-task-at-once
    await start()


class Service:
    def start(self):
        self.task = asyncio.create_task(work())


register(print)

#: other ways to make a task do without
import asyncio


async def work():
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
task = loop.create_task(work())
loop.run_until_complete(task)

#: the error is expected
import asyncio


async def work():
    await asyncio.sleep(1)


try:
    task = asyncio.create_task(work())
except RuntimeError:
    task = None


def start():
    try:
        return asyncio.create_task(work())
    except RuntimeError:
        asyncio.run(work())

#: somebody looks whether a loop is running
import asyncio


async def work():
    await asyncio.sleep(1)


def start(fast):
    loop = asyncio.get_event_loop()
    if loop.is_running():
        return asyncio.create_task(work())
    return loop.run_until_complete(work())


def begin(running):
    if running:
        return asyncio.create_task(work())
    else:
        return asyncio.run(work())


start(True)

#: a decorated function is somebody else's
import asyncio
from frame import on_start


async def work():
    await asyncio.sleep(1)


@on_start
def start():
    return asyncio.create_task(work())

#: another function of that name
from tasks import create_task


async def work():
    return 1


task = create_task(work())

#: a notebook has a loop (notebook)
import asyncio


async def work():
    await asyncio.sleep(1)


task = asyncio.create_task(work())

#: test runners start loops out of sight (test file)
import asyncio


async def work():
    await asyncio.sleep(1)


task = asyncio.create_task(work())
