#: the caller's code runs inside the group, and a child that fails cancels it
import asyncio


async def results(jobs):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job()) for job in jobs]
        for task in tasks:
            yield await task
#           ^^^^^ yield-in-taskgroup-or-timeout (warning)


async def lines(reader):
    async with asyncio.timeout(5):
        while line := await reader.readline():
            yield line
#           ^^^^^ yield-in-taskgroup-or-timeout (warning)

#: other libraries' scopes, other names, in a method, a group made before
import anyio
from asyncio import TaskGroup, timeout_at as until


class Source:
    async def items(self, deadline):
        async with until(deadline):
            if deadline:
                yield 1
#               ^^^^^ yield-in-taskgroup-or-timeout

    async def tasks(self):
        group = TaskGroup()
        async with group:
            yield group
#           ^^^^^ yield-in-taskgroup-or-timeout


async def limited():
    with anyio.move_on_after(1):
        yield 1
#       ^^^^^ yield-in-taskgroup-or-timeout

#: context managers and fixtures are made for this, also those made by a call
import asyncio
from contextlib import asynccontextmanager
import pytest


@asynccontextmanager
async def group():
    async with asyncio.TaskGroup() as tasks:
        yield tasks


@pytest.fixture
async def tasks():
    async with asyncio.TaskGroup() as tasks:
        yield tasks


async def lifespan(app):
    async with asyncio.TaskGroup() as tasks:
        yield tasks


class Base:
    async def __aiter__(self):
        async with asyncio.timeout(1):
            yield 1


def make(app):
    return app(lifespan=lifespan)

#: outside of the scope, in another one, in an inner function, of another library
import asyncio
from jobs import TaskGroup


async def results(jobs, lock):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job()) for job in jobs]

        def numbers():
            yield 1

        tasks += numbers()
    for task in tasks:
        yield task.result()
    async with lock:
        yield 1
    async with TaskGroup():
        yield 2


def plain(asyncio):
    with asyncio.timeout(1):
        yield 1
