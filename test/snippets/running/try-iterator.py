from check import run
from snippet import Countdown


async def main():
    assert [number async for number in Countdown(3)] == [2, 1, 0]
    assert [number async for number in Countdown(0)] == []


run(main, virtual=True)
