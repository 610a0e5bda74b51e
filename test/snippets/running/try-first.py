import asyncio

import snippet
from check import raises, run


async def main():
    ended, printed = [], []
    snippet.print = printed.append

    async def answer(name, delay):
        try:
            await asyncio.sleep(delay)
            return name
        finally:
            ended.append(name)

    snippet.ask_primary, snippet.ask_replica = lambda: answer("primary", 5), lambda: answer("replica", 1)
    await snippet.around()
    assert printed == ["replica"] and sorted(ended) == ["primary", "replica"]

    ended.clear()
    waiting = asyncio.create_task(snippet.around())
    await asyncio.sleep(0.5)
    waiting.cancel()
    with raises(asyncio.CancelledError):
        await waiting
    assert sorted(ended) == ["primary", "replica"]


run(main, virtual=True)
