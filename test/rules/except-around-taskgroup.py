#: the errors of the tasks leave the group as one ExceptionGroup
import asyncio


async def load(fetch):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("a"))
            group.create_task(fetch("b"))
    except ValueError as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ except-around-taskgroup (warning)
        print("bad value", error)
#> fix useExceptStar
import asyncio


async def load(fetch):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("a"))
            group.create_task(fetch("b"))
    except* ValueError as error:
        print("bad value", error)

#: all clauses of one try change together
from asyncio import TaskGroup


class NotThere(Exception):
    pass


async def load(fetch):
    try:
        async with TaskGroup() as group:
            group.create_task(fetch())
    except (OSError, KeyError):
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ except-around-taskgroup
        print("failed")
    except NotThere:
#   ^^^^^^^^^^^^^^^ except-around-taskgroup
        raise RuntimeError("not there")
    finally:
        print("over")
#> fix useExceptStar
from asyncio import TaskGroup


class NotThere(Exception):
    pass


async def load(fetch):
    try:
        async with TaskGroup() as group:
            group.create_task(fetch())
    except* (OSError, KeyError):
        print("failed")
    except* NotThere:
        raise RuntimeError("not there")
    finally:
        print("over")

#: results that are read behind the group
import asyncio


async def load(fetch, names):
    try:
        tasks = []
        async with asyncio.TaskGroup() as group:
            for name in names:
                tasks.append(group.create_task(fetch(name)))
        return [task.result() for task in tasks]
    except LookupError:
#   ^^^^^^^^^^^^^^^^^^ except-around-taskgroup
        return None

#: under a timeout only the TimeoutError comes alone
import asyncio


async def load(fetch):
    try:
        async with asyncio.timeout(5):
            async with asyncio.TaskGroup() as group:
                group.create_task(fetch())
    except TimeoutError:
        print("late")
    except ValueError:
#   ^^^^^^^^^^^^^^^^^ except-around-taskgroup
        print("bad")
    try:
        async with asyncio.timeout(5), asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except (OSError, ValueError):
        print("an OSError may be the TimeoutError")

#: handlers that a group gets into, and what the group lets through as it is
import asyncio


async def load(fetch):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except* ValueError:
        pass
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except ExceptionGroup:
        pass
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except (ValueError, Exception):
        pass
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except asyncio.CancelledError:
        raise
    except KeyboardInterrupt:
        raise

#: something else in the try may fail with that error
import asyncio


async def load(fetch, read):
    try:
        name = read()
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch(name))
    except ValueError:
        pass
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(fetch())
        print(int(task.result()))
    except ValueError:
        pass

#: another context around the group may raise it
import asyncio


async def load(fetch, connect):
    try:
        async with connect() as connection, asyncio.TaskGroup() as group:
            group.create_task(fetch(connection))
    except OSError:
        pass

#: caught inside the group, before it becomes one
import asyncio


async def load(fetch):
    async with asyncio.TaskGroup() as group:
        try:
            await fetch()
        except ValueError:
            pass
        group.create_task(fetch())

#: classes that may be groups, and other groups
import asyncio
import anyio
from errors import LoadErrorGroup, handled


class LoadErrors(ExceptionGroup):
    def derive(self, excs):
        return LoadErrors(self.message, excs)


async def load(fetch):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except LoadErrorGroup:
        pass
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except LoadErrors:
        pass
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(fetch)
    except ValueError:
        pass


async def load_with(fetch, kinds):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except kinds:
        pass

#: where a clause returns, the star is not allowed, and no fix is offered
import asyncio


async def load(fetch):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except ValueError:
#   ^^^^^^^^^^^^^^^^^ except-around-taskgroup
        return None

#: in tests one step lower (test file)
import asyncio


async def test_load(fetch):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch())
    except ValueError:
#   ^^^^^^^^^^^^^^^^^ except-around-taskgroup (information)
        pass
