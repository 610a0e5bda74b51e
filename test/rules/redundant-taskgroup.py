#: a group of one task waits for that task, as 'await' does
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main():
    async with asyncio.TaskGroup() as tg:
#              ^^^^^^^^^^^^^^^^^^^ redundant-taskgroup (hint)
        tg.create_task(fetch(1))
    print("done")
#> fix awaitIt
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


async def main():
    await fetch(1)
    print("done")

#: under other names, over several lines
import asyncio as aio
from asyncio import TaskGroup as Group


async def main(work, flag):
    async with Group() as group:
#              ^^^^^^^ redundant-taskgroup
        group.create_task(
            work(
                1,  # the first
                2,
            ),
        )
    async with aio.TaskGroup() as other:
#              ^^^^^^^^^^^^^^^ redundant-taskgroup
        other.create_task(work(1) if flag else work(2))
#> fix awaitIt
import asyncio as aio
from asyncio import TaskGroup as Group


async def main(work, flag):
    await work(
                1,  # the first
                2,
            )
    async with aio.TaskGroup() as other:
#              ^^^^^^^^^^^^^^^ redundant-taskgroup
        other.create_task(work(1) if flag else work(2))
#> fix awaitIt of 2
import asyncio as aio
from asyncio import TaskGroup as Group


async def main(work, flag):
    async with Group() as group:
#              ^^^^^^^ redundant-taskgroup
        group.create_task(
            work(
                1,  # the first
                2,
            ),
        )
    await (work(1) if flag else work(2))

#: a named task, and one whose remark would be lost
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
#              ^^^^^^^^^^^^^^^^^^^ redundant-taskgroup
        tg.create_task(work(), name="work")
    async with asyncio.TaskGroup() as tg:
#              ^^^^^^^^^^^^^^^^^^^ redundant-taskgroup
        # It may take long.
        tg.create_task(work())

#: two tasks, a loop, a condition, other work
import asyncio


async def two(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))


async def many(works):
    async with asyncio.TaskGroup() as tg:
        for work in works:
            tg.create_task(work())


async def maybe(work, flag):
    async with asyncio.TaskGroup() as tg:
        if flag:
            tg.create_task(work())


async def beside(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work())
        await asyncio.sleep(1)

#: the group is handed on, the task is needed, or the errors are caught as a group
import asyncio


async def handed(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(tg))


async def kept(work):
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
    return task.result()


async def caught(work):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work())
    except* ValueError:
        print("wrong")


async def caught_plainly(work):
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(work())
    except ExceptionGroup as group:
        print(group.exceptions)

#: groups of others, and another context beside it
import asyncio
import anyio
from tools import TaskGroup


async def main(work, lock):
    async with TaskGroup() as tg:
        tg.create_task(work())
    async with anyio.create_task_group() as tg:
        tg.start_soon(work)
    async with asyncio.TaskGroup() as tg, lock:
        tg.create_task(work())

#: tests may want to see the group (test file)
import asyncio


async def test_group(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work())
