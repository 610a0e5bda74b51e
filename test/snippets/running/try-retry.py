import asyncio

from check import raises, run
from snippet import retry


async def main():
    clock = asyncio.get_running_loop().time
    failures = [ConnectionError("one"), TimeoutError("two")]
    calls = 0

    async def flaky():
        nonlocal calls
        calls += 1
        if failures:
            raise failures.pop(0)
        return "done"

    assert await retry(flaky, first_delay=1) == "done"
    assert calls == 3
    assert 0.5 + 1 <= clock() <= 1 + 2, clock()

    failures = [ConnectionError(str(number)) for number in range(9)]
    calls, before = 0, clock()
    with raises(ConnectionError, "3"):
        await retry(flaky, attempts=4, first_delay=1, longest_delay=2)
    assert calls == 4
    assert clock() - before <= 1 + 2 + 2

    failures, calls = [ValueError("not worth a retry")], 0
    with raises(ValueError):
        await retry(flaky)
    assert calls == 1

    failures = [ConnectionError()]
    waiting = asyncio.create_task(retry(flaky, first_delay=1000))
    await asyncio.sleep(1)
    waiting.cancel()
    with raises(asyncio.CancelledError):
        await waiting


run(main, virtual=True)
