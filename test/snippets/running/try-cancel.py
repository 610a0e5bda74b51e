import asyncio

import snippet
from check import raises, run, until


async def main():
    ended = False

    async def slow_to_end():
        nonlocal ended
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)
            ended = True

    snippet.task = asyncio.create_task(slow_to_end())
    await asyncio.sleep(0)
    await snippet.around()
    assert ended and snippet.task.cancelled()

    async def fails_at_the_end():
        try:
            await asyncio.Event().wait()
        finally:
            raise ValueError("lost?")

    snippet.task = asyncio.create_task(fails_at_the_end())
    await asyncio.sleep(0)
    with raises(ValueError, "lost?"):
        await snippet.around()

    # Whoever waits here can be cancelled too.
    released = asyncio.Event()

    async def stubborn():
        try:
            await asyncio.Event().wait()
        finally:
            await released.wait()

    snippet.task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    waiting = asyncio.create_task(snippet.around())
    await until(snippet.task.cancelling)
    waiting.cancel()
    released.set()
    with raises(asyncio.CancelledError):
        await waiting


run(main)
