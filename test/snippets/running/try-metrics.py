import asyncio

import snippet
from check import raises, run


async def main():
    @snippet.measured
    async def load(key):
        """Loads."""
        await asyncio.sleep(0.01)
        if key == "bad":
            raise ValueError(key)
        return key.upper()

    assert await load("a") == "A" and load.__doc__ == "Loads."
    with raises(ValueError):
        await load(key="bad")
    name = load.__qualname__
    assert snippet.metrics[f"{name} calls"] == 2 and snippet.metrics[f"{name} failures"] == 1
    assert snippet.metrics[f"{name} ms"] >= 18


run(main)
