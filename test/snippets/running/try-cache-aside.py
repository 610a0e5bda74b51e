import asyncio
import os

import older
import snippet
from check import raises, run
from redis.asyncio import Redis

loads = []


async def load():
    loads.append("load")
    await asyncio.sleep(0.01)
    return {"name": "tea", "price": 9.5}


async def fail():
    loads.append("fail")
    await asyncio.sleep(0)
    raise OSError("no database")


async def hang():
    loads.append("hang")
    await asyncio.Event().wait()


async def main():
    async with Redis.from_url(os.environ["REDIS_URL"]) as redis:
        cache = snippet.Cache(redis, seconds=100)
        everybody = await asyncio.gather(*(cache.get("a", load) for _ in range(20)))
        assert everybody == [await load()] * 20
        assert loads == ["load"] * 2, loads

        # It expires, not all entries in the same second.
        for number in range(30):
            await cache.get(f"key {number}", load)
        left = {await redis.ttl(f"key {number}") for number in range(30)}
        assert len(left) > 3 and min(left) >= 89 and max(left) <= 110, left
        brief = snippet.Cache(redis, seconds=1)
        await brief.get("brief", load)
        loads.clear()
        await brief.get("brief", load)
        assert loads == []
        await asyncio.sleep(1.2)
        await brief.get("brief", load)
        assert loads == ["load"]

        await cache.get("a", load)
        assert loads == ["load"]
        await cache.invalidate("a")
        assert await redis.get("a") is None
        await cache.get("a", load)
        assert loads == ["load", "load"]

        # A failure is not kept, and nobody waits for the lock of a caller that was cancelled.
        with raises(OSError, "no database"):
            await cache.get("b", fail)
        hanging = asyncio.create_task(cache.get("b", hang))
        while "hang" not in loads:
            await asyncio.sleep(0.001)
        waiting = asyncio.create_task(cache.get("b", load))
        hanging.cancel()
        with raises(asyncio.CancelledError):
            await hanging
        assert (await waiting)["name"] == "tea"


older.redis()
run(main)
