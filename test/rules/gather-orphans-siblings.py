#: the handler goes on, and so do the others (select gather-orphans-siblings)
import asyncio


async def load(first, second):
    try:
        return await asyncio.gather(first.load(), second.load())
#                    ^^^^^^^^^^^^^^ gather-orphans-siblings (hint)
    except OSError as error:
        print(error)
        return []

#: as many as there are items (select gather-orphans-siblings)
import asyncio


async def load(sources, limit: asyncio.Semaphore):
    try:
        pages = await asyncio.gather(*[source.load(limit) for source in sources])
#                     ^^^^^^^^^^^^^^ gather-orphans-siblings
    except Exception:
        pages = []
    return pages

#: results with errors, raised again, cancelled in the handler, one coroutine, tasks that have names, not caught here (select gather-orphans-siblings)
import asyncio
import sys


async def kept(first, second):
    try:
        return await asyncio.gather(first.load(), second.load(), return_exceptions=True)
    except OSError:
        return []


async def again(first, second):
    try:
        return await asyncio.gather(first.load(), second.load())
    except OSError as error:
        raise RuntimeError("load") from error


async def ended(first, second):
    try:
        await asyncio.gather(first.load(), second.load())
    except KeyboardInterrupt:
        print("interrupted")
    except OSError:
        sys.exit(1)


async def cancelled(first, second):
    tasks = [asyncio.create_task(first.load()), asyncio.create_task(second.load())]
    try:
        await asyncio.gather(*tasks)
    except OSError:
        for task in tasks:
            task.cancel()


async def one(first):
    try:
        await asyncio.gather(first.load())
    except OSError:
        print("failed")


async def outside(first, second):
    await asyncio.gather(first.load(), second.load())
    try:
        await first.close()
    except OSError:
        print("failed")

#: off by default, and in tests (test file) (select gather-orphans-siblings)
import asyncio


async def load(first, second):
    try:
        return await asyncio.gather(first.load(), second.load())
    except OSError:
        return []
