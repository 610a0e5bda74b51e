import asyncio
import time

import snippet
from check import quiet, raises, run


async def main():
    with quiet(snippet.logger) as records:
        watching = asyncio.create_task(snippet.watch_lag(interval=0.01, limit=0.2))
        await asyncio.sleep(0.05)
        time.sleep(0.4)
        await asyncio.sleep(0.05)
        watching.cancel()
        with raises(asyncio.CancelledError):
            await watching
    assert len(records) == 1 and records[0].getMessage().startswith("the loop was blocked for 0.")


run(main)
