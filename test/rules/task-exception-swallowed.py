#: the task always ends well
import asyncio


async def load():
    raise ValueError("no data")


async def job():
    try:
        await load()
    except Exception as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ task-exception-swallowed (hint)
        print(f"error: {error}")


async def main():
    task = asyncio.create_task(job())
    await task
#> fix log
import asyncio
import logging


async def load():
    raise ValueError("no data")


async def job():
    try:
        await load()
    except Exception as error:
        logging.exception("job failed")


async def main():
    task = asyncio.create_task(job())
    await task

#: in a task group, without a name; the file has a logger
import asyncio
import logging

logger = logging.getLogger(__name__)


async def job(load):
    """Loads once."""
    try:
        await load()
    except:  # noqa: E722
#   ^^^^^^ task-exception-swallowed
        pass


async def main(first, second):
    async with asyncio.TaskGroup() as group:
        group.create_task(job(first))
        group.create_task(job(second))
#> fix log
import asyncio
import logging

logger = logging.getLogger(__name__)


async def job(load):
    """Loads once."""
    try:
        await load()
    except:  # noqa: E722
        logger.exception("job failed")


async def main(first, second):
    async with asyncio.TaskGroup() as group:
        group.create_task(job(first))
        group.create_task(job(second))

#: logged, raised again, a narrow type, more behind it, a result of its own, the state kept, no task
import asyncio
import logging
import traceback


async def logged(load):
    try:
        await load()
    except Exception:
        logging.exception("load")


async def shown(load):
    try:
        await load()
    except Exception:
        traceback.print_exc()


async def again(load):
    try:
        await load()
    except Exception as error:
        print(error)
        raise


async def narrow(load):
    try:
        await load()
    except OSError:
        pass


async def tries(load, other):
    try:
        await load()
    except Exception:
        pass
    await other()


async def gives(load):
    try:
        return await load()
    except Exception:
        return None


async def stored(load, errors):
    try:
        await load()
    except Exception as error:
        errors.append(error)


async def awaited(load):
    try:
        await load()
    except Exception:
        pass


async def main(load, other):
    tasks = [asyncio.create_task(logged(load)), asyncio.create_task(shown(load)), asyncio.create_task(again(load)), asyncio.create_task(narrow(load))]
    tasks += [asyncio.create_task(tries(load, other)), asyncio.create_task(gives(load)), asyncio.create_task(stored(load, []))]
    await asyncio.wait(tasks)
    await awaited(load)

#: best effort on the way out; a task in a test (test file)
import asyncio


async def close(client):
    try:
        await client.close()
    except Exception:
        pass


async def main(client):
    task = asyncio.create_task(close(client))
    await task
