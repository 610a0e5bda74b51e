import asyncio

import snippet
from check import run


async def main():
    loads = []

    async def load(key):
        loads.append(key)
        await asyncio.sleep(1)
        return key.upper()

    snippet.load = load
    cache = snippet.Cache()
    assert await asyncio.gather(*(cache.get("a") for _ in range(10))) == ["A"] * 10
    assert loads == ["a"]


run(main, virtual=True)
