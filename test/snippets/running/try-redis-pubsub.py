import asyncio
import os
import sys

import older
import snippet
from check import raises, run
from redis.asyncio import Redis

by_signal = sys.argv[1:] == ["SIGINT"]
received = []


async def subscribers(redis, number):
    while (await redis.pubsub_numsub("news"))[0][1] != number:
        await asyncio.sleep(0.01)


async def main():
    snippet.print = received.append
    async with Redis.from_url(os.environ["REDIS_URL"]) as redis:
        listening = asyncio.create_task(snippet.main())
        await subscribers(redis, 1)
        for number in range(3):
            assert await redis.publish("news", number) == 1
        while len(received) < 3:
            await asyncio.sleep(0.01)
        assert received == [b"0", b"1", b"2"], received

        listening.cancel()
        with raises(asyncio.CancelledError):
            await listening
        await subscribers(redis, 0)
        while len(await redis.client_list()) != 1:
            await asyncio.sleep(0.01)


older.redis()
run(main)
