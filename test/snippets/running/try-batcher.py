import asyncio

import snippet
from check import raises, run


async def main():
    batches = []

    async def load_many(keys):
        batches.append(list(keys))
        await asyncio.sleep(1)
        if "bad" in keys:
            raise ValueError("bad key")
        return [key.upper() for key in keys]

    batcher = snippet.Batcher(load_many, size=3, delay=0.5)
    assert await asyncio.gather(batcher.load("a"), batcher.load("b")) == ["A", "B"]
    assert batches == [["a", "b"]]
    assert await asyncio.gather(*(batcher.load(key) for key in "cdef")) == ["C", "D", "E", "F"]
    assert batches[1:] == [["c", "d", "e"], ["f"]]

    answers = await asyncio.gather(batcher.load("bad"), batcher.load("g"), return_exceptions=True)
    assert [type(answer) for answer in answers] == [ValueError] * 2

    leaving, staying = (asyncio.create_task(batcher.load(key)) for key in "xy")
    await asyncio.sleep(0.1)
    leaving.cancel()
    with raises(asyncio.CancelledError):
        await leaving
    assert await staying == "Y"
    await asyncio.sleep(5)


run(main, virtual=True)
