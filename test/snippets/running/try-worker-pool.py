import asyncio
from collections import Counter

import snippet
from check import quiet, raises, run, until

handled = Counter()


async def handle(item):
    handled[item] += 1
    await asyncio.sleep(0)
    if item % 10 == 3:
        raise ValueError(item)


async def block(item):
    handled[item] += 1
    await asyncio.Event().wait()


def broken_source():
    yield 1
    raise RuntimeError("source failed")


class Fatal(BaseException):
    pass


async def fatal(item):
    raise Fatal


async def main():
    snippet.handle = handle
    with quiet(snippet.logger) as records:
        await snippet.run_pool(range(100), workers=4)
    assert handled == Counter(range(100)), handled
    assert len(records) == 10 and all(record.exc_info for record in records)

    with raises(ExceptionGroup, "source failed"):
        await snippet.run_pool(broken_source())

    # Cancelled while every worker is busy and the queue is full.
    snippet.handle = block
    handled.clear()
    pool = asyncio.create_task(snippet.run_pool(range(100), workers=4))
    await until(lambda: len(handled) == 4)
    pool.cancel()
    with raises(asyncio.CancelledError):
        await pool

    # What is not an Exception ends the workers; nobody waits for them in vain.
    snippet.handle = fatal
    with raises(BaseExceptionGroup, "Fatal"):
        await snippet.run_pool(range(100), workers=4)


run(main)
