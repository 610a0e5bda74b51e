import asyncio

import snippet
from check import run


async def main():
    started, printed = [], []

    async def load(name):
        started.append(name)
        await asyncio.sleep(1)
        assert started == ["user", "orders"], "both run before either is awaited"
        return name

    snippet.load_user = lambda: load("user")
    snippet.load_orders = lambda: load("orders")
    snippet.print = lambda *values: printed.append(values)
    await snippet.around()
    assert printed == [("user", "orders")]
    assert asyncio.get_running_loop().time() == 1


run(main, virtual=True)
