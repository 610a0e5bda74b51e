#: nothing has run yet when the result is asked for
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        first = tg.create_task(work(1))
        second = tg.create_task(work(2))
        print(first.result(), second.result().name)
#             ^^^^^^^^^^^^ task-result-inside-group (error)
#                             ^^^^^^^^^^^^^ task-result-inside-group (error)
#> fix awaitIt
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        first = tg.create_task(work(1))
        second = tg.create_task(work(2))
        print(await first, second.result().name)
#> fix awaitIt of 2
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        first = tg.create_task(work(1))
        second = tg.create_task(work(2))
        print(first.result(), (await second).name)
#             ^^^^^^^^^^^^ task-result-inside-group (error)

#: in a loop, by another name; an exception cannot be awaited
from asyncio import TaskGroup as Group


async def main(works):
    async with Group() as group:
        for work in works:
            task = group.create_task(work())
            print(task.exception())
#                 ^^^^^^^^^^^^^^ task-result-inside-group

#: after the block, or after anything was awaited
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
    print(task.result())
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
        await task
        print(task.result())
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
        await asyncio.sleep(1)
        print(task.result())


async def repeated(work):
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
        while True:
            print(task.result() if task.done() else None)
            await asyncio.sleep(1)


async def looped(work, rounds):
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
        for number in rounds:
            if number:
                print(task.result())
            await asyncio.sleep(1)

#: one asks first, or is ready for the error
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
        if task.done():
            print(task.result())
    async with asyncio.TaskGroup() as tg:
        other = tg.create_task(work())
        try:
            print(other.result())
        except asyncio.InvalidStateError:
            print("not yet")

#: another time, another thing
import asyncio


async def main(work, make):
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
        tg.create_task(work(lambda: task.result()))
        thing = make()
        print(thing.result())

#: tasks may start at once
import asyncio


async def main(work):
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    async with asyncio.TaskGroup() as tg:
        task = tg.create_task(work())
        print(task.result())
