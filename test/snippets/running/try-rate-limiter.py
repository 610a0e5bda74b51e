import asyncio

from check import raises, run
from snippet import RateLimiter

CALLS, PERIOD = 3, 10


async def main():
    clock = asyncio.get_running_loop().time
    limiter = RateLimiter(CALLS, PERIOD)
    starts = []

    async def call(pause):
        await asyncio.sleep(pause)
        await limiter.wait()
        starts.append(clock())

    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(call(number * 1.7))

    assert starts[:3] == [0, 1.7, 3.4], "nobody waits while there is room"
    for earlier, later in zip(starts, starts[CALLS:]):
        assert later - earlier >= PERIOD - 1e-6, starts
    assert starts[-1] <= 6 * PERIOD + 3.4 + 1e-6, "nobody waits longer than needed"

    # A cancelled waiter takes no place and does not lock the others out.
    waiting = asyncio.create_task(limiter.wait())
    await asyncio.sleep(0)
    waiting.cancel()
    with raises(asyncio.CancelledError):
        await waiting
    before = clock()
    await limiter.wait()
    assert clock() - before <= PERIOD


run(main, virtual=True)
