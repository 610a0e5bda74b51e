import asyncio
import os
from collections import Counter

import aio_pika
import snippet
from check import quiet, raises, run, until

gate = asyncio.Event()
tries = Counter()
under_way = most = 0


async def handle(body):
    global under_way, most
    tries[body] += 1
    under_way += 1
    most = max(most, under_way)
    try:
        await gate.wait()
        if body in (b"7", b"13"):
            raise ValueError(body)
    finally:
        under_way -= 1


async def hang(body):
    tries[body] += 1
    await asyncio.Event().wait()


async def left(channel):
    return (await channel.declare_queue("orders", durable=True, passive=True)).declaration_result.message_count


async def main():
    async with await aio_pika.connect(os.environ["AMQP_URL"]) as connection:
        channel = await connection.channel()
        await channel.declare_queue("orders", durable=True)

        async def publish(count):
            for number in range(count):
                message = aio_pika.Message(b"%d" % number)
                await channel.default_exchange.publish(message, routing_key="orders")

        snippet.handle = handle
        with quiet(snippet.logger) as records:
            await publish(50)
            consuming = asyncio.create_task(snippet.main())
            while under_way < 10:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.3)
            gate.set()
            await until(lambda: tries.total() == 52 and not under_way)
            assert all(tries[b"%d" % number] == 1 + (number in (7, 13)) for number in range(50)), tries
            assert most == 10, most
            assert [record.getMessage() for record in records] == ["message failed"] * 4

            # What was not finished is there again, for the next one.
            tries.clear()
            snippet.handle = hang
            await publish(12)
            await until(lambda: len(tries) == 10)
            consuming.cancel()
            with raises(asyncio.CancelledError):
                await consuming
        while await left(channel) != 12:
            await asyncio.sleep(0.01)


run(main)
