import asyncio

import snippet
from check import run


async def main():
    queue = snippet.JobQueue()
    queue.put("second")
    queue.put("third")
    queue.put("first", priority=1)
    assert [await queue.get() for _ in range(3)] == ["first", "second", "third"]
    waiting = asyncio.create_task(queue.get())
    await asyncio.sleep(1)
    queue.put("late")
    assert await waiting == "late"


run(main, virtual=True)
