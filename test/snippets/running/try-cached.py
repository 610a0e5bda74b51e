import asyncio

import snippet
from check import raises, run


async def main():
    loads = []

    @snippet.cached
    async def load(key):
        loads.append(key)
        await asyncio.sleep(1)
        if key == "bad" and loads.count("bad") == 1:
            raise ValueError(key)
        return key.upper()

    leaving, staying = (asyncio.create_task(load("a")) for _ in range(2))
    await asyncio.sleep(0.5)
    leaving.cancel()
    with raises(asyncio.CancelledError):
        await leaving
    assert await staying == "A" and await load("a") == "A"
    assert loads == ["a"]
    with raises(ValueError):
        await load("bad")
    assert await load("bad") == "BAD"


run(main, virtual=True)
