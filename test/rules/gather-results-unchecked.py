#: errors that come back as results are lost with them
import asyncio


async def save(name, write):
    await write(name)


async def save_all(batch, write):
    await asyncio.gather(*(save(name, write) for name in batch), return_exceptions=True)
#                                                                ^^^^^^^^^^^^^^^^^^^^^^ gather-results-unchecked (information)
    print("saved")
#> fix logErrors
import asyncio
import logging


async def save(name, write):
    await write(name)


async def save_all(batch, write):
    results = await asyncio.gather(*(save(name, write) for name in batch), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            logging.error("%r", result, exc_info=result)
    print("saved")
#> fix letItRaise
import asyncio


async def save(name, write):
    await write(name)


async def save_all(batch, write):
    await asyncio.gather(*(save(name, write) for name in batch))
    print("saved")

#: tasks of a list that nobody asks again, a result that nobody reads
from asyncio import create_task, gather as together


async def load(name, read):
    await read(name)


async def load_all(batch, read):
    tasks = [create_task(load(name, read)) for name in batch]
    await together(*tasks, return_exceptions=True)
#                          ^^^^^^^^^^^^^^^^^^^^^^ gather-results-unchecked


async def load_two(read):
    both = await together(load("a", read), load("b", read), return_exceptions=True)
#                                                           ^^^^^^^^^^^^^^^^^^^^^^ gather-results-unchecked

#: results that are used
import asyncio


async def load(name, read):
    await read(name)


async def load_all(batch, read):
    results = await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            print(result)
    return await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=True)


async def load_later(batch, read, keep):
    tasks = [asyncio.create_task(load(name, read)) for name in batch]
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        keep(task)

#: cleanup: what was cancelled, what is closed, at the end, after an error
import asyncio


async def load(name, read):
    await read(name)


async def close(name, read):
    await read(name)


async def run(batch, read):
    tasks = [asyncio.create_task(load(name, read)) for name in batch]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=True)


async def end(batch, read):
    await asyncio.gather(*(close(name, read) for name in batch), return_exceptions=True)


async def shutdown(batch, read):
    await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=True)


async def try_all(batch, read):
    try:
        await read("")
    except OSError:
        await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=True)
    finally:
        await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=True)

#: coroutines that catch what fails themselves, or that cannot be seen
import asyncio
from jobs import job


async def load(name, read):
    try:
        await read(name)
    except Exception:
        print("failed", name)


async def tick(name):
    await asyncio.sleep(1)


async def limited(name, read, gate):
    async with gate:
        await load(name, read)


async def reported(name, read, results):
    try:
        await read(name)
    except Exception as error:
        await results.put(error)
    finally:
        await results.put(None)


async def run(batch, read, client, tasks):
    await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=True)
    await asyncio.gather(*(tick(name) for name in batch), return_exceptions=True)
    await asyncio.gather(*(limited(name, read, client) for name in batch), return_exceptions=True)
    await asyncio.gather(*(reported(name, read, client) for name in batch), return_exceptions=True)
    await asyncio.gather(*(job(name) for name in batch), return_exceptions=True)
    await asyncio.gather(client.send("a"), client.send("b"), return_exceptions=True)
    await asyncio.gather(*tasks, return_exceptions=True)

#: errors are raised, or nobody knows whether
import asyncio


async def load(name, read):
    await read(name)


async def run(batch, read, quiet):
    await asyncio.gather(*(load(name, read) for name in batch))
    await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=False)
    await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=quiet)

#: tests look at other things (test file)
import asyncio


async def load(name, read):
    await read(name)


async def test_load(batch, read):
    await asyncio.gather(*(load(name, read) for name in batch), return_exceptions=True)
