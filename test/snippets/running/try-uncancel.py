import asyncio

import snippet
from check import run


async def main():
    task = asyncio.create_task(snippet.survive())
    await asyncio.sleep(1)
    task.cancel()
    assert await task == "asked to stop, ended in order"
    assert task.cancelling() == 0 and not task.cancelled()

    async def in_time():
        async with asyncio.timeout(5):
            return await snippet.survive()

    assert await in_time() == "asked to stop, ended in order"


run(main, virtual=True)
