import asyncio

import snippet
from check import raises, run


async def main():
    saved, printed = [], []
    snippet.print = printed.append

    async def save():
        await asyncio.sleep(2)
        saved.append(True)

    snippet.save = save
    await snippet.around()
    assert saved == [True] and printed == ["saved"]

    waiting = asyncio.create_task(snippet.around())
    await asyncio.sleep(1)
    waiting.cancel()
    with raises(asyncio.CancelledError):
        await waiting
    assert saved == [True, True] and printed == ["saved"]


run(main, virtual=True)
