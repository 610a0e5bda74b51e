import asyncio

import snippet
from check import raises, run


async def main():
    log = []

    def step(name):
        async def work(item):
            await asyncio.sleep(len(item))
            log.append((name, item))
            return item + name

        return work

    snippet.fetch, snippet.parse, snippet.store = step("f"), step("p"), step("s")
    assert await snippet.run_all(["aa", "b"]) == ["aafps", "bfps"]
    assert [name for name, _ in log] == ["f", "f", "p", "p", "s", "s"]

    async def fail(item):
        raise ValueError(item)

    snippet.parse = fail
    with raises(ExceptionGroup):
        await snippet.run_all(["a"])


run(main, virtual=True)
