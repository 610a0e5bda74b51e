import asyncio

from check import raises, run
from snippet import Stock


async def main():
    stock = Stock()
    taken = []

    async def take(amount):
        await stock.take(amount)
        taken.append(amount)

    async with asyncio.TaskGroup() as group:
        for amount in (5, 1, 3):
            group.create_task(take(amount))
        gives_up = group.create_task(take(100))
        await asyncio.sleep(1)
        assert taken == []
        await stock.add(4)
        await asyncio.sleep(1)
        assert sorted(taken) == [1, 3]
        gives_up.cancel()
        await stock.add(5)
    assert sorted(taken) == [1, 3, 5]
    with raises(TimeoutError):
        async with asyncio.timeout(10):
            await stock.take(1)


run(main, virtual=True)
