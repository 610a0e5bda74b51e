import asyncio
import gc

import snippet
from check import raises, run


async def main():
    locks = snippet.KeyLocks()
    log = []

    async def use(key, name):
        async with locks.hold(key):
            log.append(name)
            await asyncio.sleep(1)
            log.append(name)

    await asyncio.gather(use("a", 1), use("a", 2), use("b", 3))
    assert log in ([1, 3, 1, 2, 3, 2], [1, 3, 1, 3, 2, 2]), log
    with raises(KeyError):
        async with locks.hold("a"):
            raise KeyError
    gc.collect()
    assert len(locks._locks) == 0


run(main, virtual=True)
