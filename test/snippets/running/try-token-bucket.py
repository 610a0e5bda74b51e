import asyncio

from check import raises, run
from snippet import TokenBucket


async def main():
    clock = asyncio.get_running_loop().time
    bucket = TokenBucket(rate=2, capacity=4)
    times = []

    async def take():
        await bucket.take()
        times.append(round(clock(), 6))

    async with asyncio.TaskGroup() as group:
        for _ in range(10):
            group.create_task(take())
    assert times == [0, 0, 0, 0, 0.5, 1, 1.5, 2, 2.5, 3], times

    await asyncio.sleep(100)
    before = clock()
    await bucket.take(4)
    assert clock() == before, "the bucket is full again"
    await bucket.take(4)
    assert abs(clock() - before - 2) < 1e-6, "but it holds no more than its capacity"
    with raises(ValueError):
        await bucket.take(5)


run(main, virtual=True)
