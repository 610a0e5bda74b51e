import asyncio

import snippet
from check import quiet, raises, run


async def main():
    loop = asyncio.get_running_loop()
    starts = []

    async def serve():
        starts.append(loop.time())
        if len(starts) < 4:
            raise OSError("no such host")

    async def clean_up():
        await asyncio.sleep(100)

    snippet.serve, snippet.clean_up = serve, clean_up
    with quiet(snippet.logger) as records:
        await snippet.supervise()
    assert starts == [0, 1, 3, 7] and len(records) == 3
    assert loop.time() == 100

    task = asyncio.create_task(snippet.keep_running(clean_up))
    await asyncio.sleep(1)
    task.cancel()
    with raises(asyncio.CancelledError):
        await task


run(main, virtual=True)
