import asyncio

import snippet
from check import raises, run


async def main():
    printed = []
    snippet.print = printed.append

    async def load(failure=None):
        await asyncio.sleep(1)
        if failure:
            raise failure
        return "loaded"

    snippet.load = load
    await snippet.around()
    snippet.load = lambda: load(ConnectionError())
    await snippet.around()
    assert printed == ["loaded", None]
    snippet.load = lambda: load(ValueError("a mistake"))
    with raises(ValueError):
        await snippet.around()

    waiting = asyncio.create_task(snippet.around())
    await asyncio.sleep(0.5)
    waiting.cancel()
    with raises(asyncio.CancelledError):
        await waiting
    assert printed[2:] == ["cancelled"]


run(main, virtual=True)
