import asyncio

import snippet
from check import raises, run


async def main():
    pool = snippet.Pool(2)
    held, most = 0, 0

    async def use():
        nonlocal held, most
        async with pool.lend() as lent:
            assert lent == "a connection"
            held += 1
            most = max(most, held)
            await asyncio.sleep(1)
            held -= 1

    await asyncio.gather(*(use() for _ in range(5)))
    assert most == 2
    with raises(KeyError):
        async with pool.lend():
            raise KeyError
    with raises(ValueError, "released too many times"):
        pool._free.release()


run(main, virtual=True)
