import asyncio

import snippet
from check import quiet, raises, run


async def main():
    clock = asyncio.get_running_loop().time
    starts = []

    async def job():
        starts.append(clock())
        await asyncio.sleep(25 if len(starts) == 3 else 4)
        if len(starts) == 2:
            raise ValueError("second run")

    with quiet(snippet.logger) as records:
        task = asyncio.create_task(snippet.every(10, job))
        await asyncio.sleep(75)
        task.cancel()
        with raises(asyncio.CancelledError):
            await task
    # The third run is late, so two are skipped; the rhythm stays.
    assert [round(start, 6) for start in starts] == [0, 10, 20, 50, 60, 70], starts
    assert len(records) == 1


run(main, virtual=True)
