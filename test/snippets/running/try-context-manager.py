import snippet
from check import raises, run


async def main():
    events = []

    async def acquire(name):
        events.append(f"acquire {name}")
        return name

    async def release(resource):
        events.append(f"release {resource}")

    snippet.acquire, snippet.release = acquire, release
    with raises(ValueError):
        async with snippet.opened("file"):
            raise ValueError
    assert events == ["acquire file", "release file"]


run(main)
