import asyncio
import threading

from check import raises
from snippet import LoopThread

before = threading.active_count()
cancelled = threading.Event()


async def double(number):
    await asyncio.sleep(0)
    return 2 * number


async def fail():
    raise ValueError("from the loop")


async def endless():
    try:
        await asyncio.Event().wait()
    finally:
        cancelled.set()


with LoopThread() as loop:
    assert loop.run(double(4)) == 8
    with raises(ValueError, "from the loop"):
        loop.run(fail())
    with raises(TimeoutError):
        loop.run(endless(), timeout=0.1)
    assert cancelled.wait(10), "who gives up waiting also stops the work"

    results = []
    threads = [threading.Thread(target=lambda: results.append(loop.run(double(1)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert results == [2] * 8

assert threading.active_count() == before
print("ok")
