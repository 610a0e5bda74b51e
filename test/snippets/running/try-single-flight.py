import asyncio

import snippet
from check import raises, run


async def main():
    loads = []

    async def load(key):
        loads.append(key)
        await asyncio.sleep(1)
        if key == "bad":
            raise ValueError(key)
        return key.upper()

    snippet.load = load
    loader = snippet.Loader()
    waiting = [asyncio.create_task(loader.get("a")) for _ in range(5)]
    await asyncio.sleep(0.5)
    waiting[0].cancel()
    with raises(asyncio.CancelledError):
        await waiting[0]
    assert await asyncio.gather(*waiting[1:]) == ["A"] * 4
    assert loads == ["a"]

    assert await loader.get("a") == "A"
    assert loads == ["a", "a"], "it shares, it does not remember"

    failures = await asyncio.gather(*(loader.get("bad") for _ in range(3)), return_exceptions=True)
    assert [type(failure) for failure in failures] == [ValueError] * 3
    assert loads.count("bad") == 1


run(main, virtual=True)
