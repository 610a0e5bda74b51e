import contextlib

import snippet
from check import raises, run


async def main():
    events = []

    @contextlib.asynccontextmanager
    async def connect(host):
        if host == "down":
            raise ConnectionError(host)
        events.append(f"open {host}")
        try:
            yield host
        finally:
            events.append(f"close {host}")

    snippet.connect, snippet.print = connect, lambda count: events.append(count)
    await snippet.use_all(["a", "b"])
    assert events == ["open a", "open b", 2, "close b", "close a"]

    events.clear()
    with raises(ConnectionError):
        await snippet.use_all(["a", "down", "b"])
    assert events == ["open a", "close a"]


run(main)
