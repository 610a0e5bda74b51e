#: a group that was left takes no more tasks
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))
    tg.create_task(work(3))
#   ^^^^^^^^^^^^^^ taskgroup-used-after-exit (error)
#> fix moveInside
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))
        tg.create_task(work(3))

#: later, deeper, and under other names
from asyncio import TaskGroup as Group


async def main(works, more):
    async with Group() as group:
        for work in works:
            group.create_task(work())
    print("next")
    for work in more:
        group.create_task(work())
#       ^^^^^^^^^^^^^^^^^ taskgroup-used-after-exit
    return [group.create_task(work()) for work in more]
#           ^^^^^^^^^^^^^^^^^ taskgroup-used-after-exit

#: over several lines
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))

    # One more.
    task = tg.create_task(
#          ^^^^^^^^^^^^^^ taskgroup-used-after-exit
        work(3),
    )
    return task
#> fix moveInside
import asyncio


async def main(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work(1))
        tg.create_task(work(2))

    # One more.
        task = tg.create_task(
            work(3),
        )
    return task

#: inside, in another group, or another time
import asyncio


async def main(works, later):
    async with asyncio.TaskGroup() as tg:
        for work in works:
            tg.create_task(work())
        tg.create_task(later(lambda: tg.create_task(later())))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(later(1))
        tg.create_task(later(2))

    def add(work):
        tg.create_task(work())

    return add


async def given(tg, work):
    tg.create_task(work())

#: entered by hand, and contexts of others
import asyncio
from tools import TaskGroup


async def main(work):
    tg = asyncio.TaskGroup()
    await tg.__aenter__()
    tg.create_task(work())
    await tg.__aexit__(None, None, None)
    async with TaskGroup() as other:
        other.create_task(work())
    other.create_task(work())

#: the error is wanted (test file)
import asyncio
import pytest


async def test_closed(work):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(work())
    with pytest.raises(RuntimeError):
        tg.create_task(work())
