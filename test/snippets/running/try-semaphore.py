import asyncio

import snippet
from check import run


async def main():
    running = most = 0

    async def load(name):
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(1)
        running -= 1
        return name

    snippet.load = load
    semaphore = asyncio.Semaphore(3)
    names = [str(number) for number in range(10)]
    assert await asyncio.gather(*(snippet.load_limited(semaphore, name) for name in names)) == names
    assert most == 3


run(main, virtual=True)
