import asyncio

from check import raises, run
from snippet import bounded_map

running = most = 0


async def double(number):
    global running, most
    running += 1
    most = max(most, running)
    try:
        await asyncio.sleep(1 / (number + 1))
        return 2 * number
    finally:
        running -= 1


async def fail_at_seven(number):
    if number == 7:
        raise ValueError(number)
    await asyncio.Event().wait()


async def main():
    assert await bounded_map(double, range(50), limit=4) == list(range(0, 100, 2))
    assert most == 4, most
    assert await bounded_map(double, []) == []
    with raises(ExceptionGroup, "ValueError(7)"):
        await bounded_map(fail_at_seven, range(20))


run(main, virtual=True)
