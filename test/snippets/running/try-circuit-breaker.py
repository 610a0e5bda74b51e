import asyncio

import snippet
from check import raises, run


async def main():
    calls = 0

    async def fail():
        nonlocal calls
        calls += 1
        raise ConnectionError("refused")

    async def work():
        return "done"

    breaker = snippet.CircuitBreaker(failures=2, pause=30)
    assert await breaker.call(work) == "done"
    for _ in range(2):
        with raises(ConnectionError):
            await breaker.call(fail)
    with raises(snippet.CircuitOpenError):
        await breaker.call(fail)
    assert calls == 2, "an open circuit asks nobody"
    await asyncio.sleep(30)
    with raises(ConnectionError):
        await breaker.call(fail)
    with raises(snippet.CircuitOpenError):
        await breaker.call(work)
    await asyncio.sleep(31)
    assert await breaker.call(work) == "done"
    with raises(ConnectionError):
        await breaker.call(fail)
    assert await breaker.call(work) == "done"


run(main, virtual=True)
