import asyncio

import snippet
from check import raises, run


async def main():
    ended = []

    def searching(delay, result, failure=None):
        async def search():
            try:
                await asyncio.sleep(delay)
                if failure:
                    raise failure
                return result
            finally:
                ended.append(delay)

        return search

    loop = asyncio.get_running_loop()
    found = await snippet.first_found([searching(3, "late"), searching(1, None), searching(2, "found")])
    assert found == "found" and loop.time() == 2 and sorted(ended) == [1, 2, 3]
    assert await snippet.first_found([searching(1, None)]) is None
    assert await snippet.first_found([searching(0, "at once"), searching(9, "never")]) == "at once"
    with raises(ExceptionGroup, "lost"):
        await snippet.first_found([searching(1, None, ValueError("lost")), searching(5, "x")])


run(main, virtual=True)
