import asyncio
import gc

import snippet
from check import quiet, run, until


async def main():
    done = []

    async def work(name):
        await asyncio.sleep(0)
        gc.collect()
        done.append(name)

    async def fail():
        raise ValueError("background failure")

    snippet.spawn(work("kept"))
    await until(lambda: done and not snippet.background_tasks)

    with quiet(snippet.logger) as records:
        snippet.spawn(fail())
        await until(lambda: not snippet.background_tasks)
    assert "background failure" in repr(records[0].exc_info)

    endless = [snippet.spawn(asyncio.Event().wait()) for _ in range(3)]
    await snippet.stop_background_tasks()
    assert all(task.cancelled() for task in endless)
    assert not snippet.background_tasks
    await snippet.stop_background_tasks()


run(main)
