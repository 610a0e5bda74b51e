import asyncio

import snippet
from check import raises, run


async def main():
    printed, ended = [], []
    snippet.print = printed.append

    async def load(delay):
        try:
            await asyncio.sleep(delay)
            return "loaded"
        finally:
            ended.append(delay)

    snippet.load = lambda: load(4)
    await snippet.around()
    snippet.load = lambda: load(6)
    await snippet.around()
    assert printed == ["loaded", None] and ended == [4, 6]

    waiting = asyncio.create_task(snippet.around())
    await asyncio.sleep(1)
    waiting.cancel()
    with raises(asyncio.CancelledError):
        await waiting
    assert ended == [4, 6, 6]


run(main, virtual=True)
