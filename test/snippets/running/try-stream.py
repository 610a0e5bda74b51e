import snippet
from check import raises, run


async def main():
    async def items(count, failure=None):
        for number in range(count):
            yield number
        if failure:
            raise failure

    assert [batch async for batch in snippet.batched(items(5), 2)] == [[0, 1], [2, 3], [4]]
    assert [batch async for batch in snippet.batched(items(4), 2)] == [[0, 1], [2, 3]]
    assert [batch async for batch in snippet.batched(items(0), 2)] == []
    with raises(ValueError):
        [batch async for batch in snippet.batched(items(1, ValueError()), 2)]


run(main, virtual=True)
