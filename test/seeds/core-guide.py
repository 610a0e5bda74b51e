#: sleeping in a coroutine stops the whole loop
import asyncio
import time


async def bad_example(queue: asyncio.Queue):
    time.sleep(5)
#   ^^^^^^^^^^ blocking-call-in-async
    await queue.put("done")

#: corrected
import asyncio


async def good_example(queue: asyncio.Queue):
    await asyncio.sleep(5)
    await queue.put("done")

#: a call without await does nothing
import asyncio


async def hello():
    await asyncio.sleep(1)
    print("hello")


async def main():
    hello()
#   ^^^^^ coroutine-never-awaited
    await asyncio.sleep(2)

#: corrected
import asyncio


async def hello():
    await asyncio.sleep(1)
    print("hello")


async def main():
    await hello()
    await asyncio.sleep(2)

#: a pool in a block, and a timeout around its job
import asyncio
from concurrent.futures import ThreadPoolExecutor


def slow():
    return sum(range(10_000_000))


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
#        ^^^^^^^^^^^^^^^^^^^^ blocking-executor-scope
        return await asyncio.wait_for(loop.run_in_executor(pool, slow), 1)

#: corrected
import asyncio


def slow():
    return sum(range(10_000_000))


async def main():
    return await asyncio.to_thread(slow)

#: consumers that are cancelled and never awaited [cancel-not-awaited]
import asyncio


async def consume(queue: asyncio.Queue, store):
    try:
        while True:
            await store.save(await queue.get())
    finally:
        await store.close()


async def main(queue: asyncio.Queue, store, produce):
    consumer = asyncio.create_task(consume(queue, store))
    await produce()
    consumer.cancel()
    print("stopped")

#: corrected
import asyncio


async def consume(queue: asyncio.Queue):
    while True:
        item = await queue.get()
        try:
            print(item)
        except Exception as error:
            print(error)
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue(10)
    consumers = [asyncio.create_task(consume(queue)) for _ in range(2)]
    await queue.put(1)
    await queue.join()
    for consumer in consumers:
        consumer.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)

#: errors among the results, printed like results [gather-results-unchecked]
import asyncio


async def save(name, write):
    await write(name)


async def main(write):
    await asyncio.gather(save("a", write), save("b", write), return_exceptions=True)

#: corrected
import asyncio


async def risky(number):
    await asyncio.sleep(0.1)
    return 10 / number


async def main():
    results = await asyncio.gather(risky(1), risky(0), return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            print("failed:", result)
        else:
            print("result:", result)

#: both batches are made before the first is awaited
import asyncio


async def step(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def coordinate():
    urgent = [step(f"urgent {number}", 1) for number in range(3)]
    later = [step(f"later {number}", 2) for number in range(3)]
#   ^^^^^ coroutine-created-early
    print(await asyncio.gather(*urgent))
    print(await asyncio.gather(*later))

#: corrected
import asyncio


async def step(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def coordinate():
    urgent = [step(f"urgent {number}", 1) for number in range(3)]
    print(await asyncio.gather(*urgent))
    later = [step(f"later {number}", 2) for number in range(3)]
    print(await asyncio.gather(*later))

#: a loop made, run and closed by hand [manual-loop-management]
import asyncio


async def hello():
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
loop.run_until_complete(hello())
loop.close()

#: corrected
import asyncio


async def hello():
    await asyncio.sleep(1)


if __name__ == "__main__":
    asyncio.run(hello())

#: leaving a generator in the middle [async-generator-not-closed]
import asyncio


async def numbers(source):
    try:
        while True:
            await asyncio.sleep(0.5)
            yield source()
    finally:
        source.close()


async def monitor(source):
    async for number in numbers(source):
        if number > 20:
            break

#: corrected (python 3.10)
import asyncio
from contextlib import aclosing


async def numbers(source):
    try:
        while True:
            await asyncio.sleep(0.5)
            yield source()
    finally:
        source.close()


async def monitor(source):
    async with aclosing(numbers(source)) as stream:
        async for number in stream:
            if number > 20:
                break

#: the old name of the timeout error (python 3.11) [timeout-error-alias]
import asyncio


async def main(work):
    try:
        await asyncio.wait_for(work, timeout=2)
    except asyncio.TimeoutError:
        print("too slow")

#: corrected (python 3.11)
import asyncio


async def main(work):
    try:
        await asyncio.wait_for(work, timeout=2)
    except TimeoutError:
        print("too slow")

#: async without anything to wait for [unused-async]
async def parse_page(html):
    return html.title() if html else None


async def titles(pages):
    return [await parse_page(page) for page in pages]

#: corrected
def parse_page(html):
    return html.title() if html else None


def titles(pages):
    return [parse_page(page) for page in pages]

#: a pool for each call [thread-pool-per-call]
import asyncio
from concurrent.futures import ThreadPoolExecutor


def slow():
    return sum(range(10_000_000))


async def main():
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(ThreadPoolExecutor(), slow)

#: corrected
import asyncio


def slow():
    return sum(range(10_000_000))


async def main():
    return await asyncio.to_thread(slow)

#: tasks in a buffer that the loop leaves behind [tasks-left-behind]
import asyncio


async def double(number):
    await asyncio.sleep(0.1)
    return number * 2


async def monitor(numbers):
    tasks = []
    for number in numbers:
        if number > 20:
            return []
        tasks.append(asyncio.create_task(double(number)))
    return await asyncio.gather(*tasks)

#: corrected
import asyncio


async def double(number):
    await asyncio.sleep(0.1)
    return number * 2


async def monitor(numbers):
    buffer = []
    async for number in numbers:
        buffer.append(asyncio.create_task(double(number)))
        if len(buffer) >= 5:
            print(await asyncio.gather(*buffer))
            buffer = []
        if number > 20:
            break
    print(await asyncio.gather(*buffer))

#: one connection, used by three tasks at once [connection-shared-by-tasks]
import asyncio

import asyncpg


async def insert(connection, name):
    await connection.execute("insert into users (name) values ($1)", name)


async def main():
    connection = await asyncpg.connect("postgresql:///shop")
    await asyncio.gather(insert(connection, "a"), insert(connection, "b"), insert(connection, "c"))
    await connection.close()

#: corrected
import asyncio

import asyncpg


async def insert(pool, name):
    await pool.execute("insert into users (name) values ($1)", name)


async def main():
    async with asyncpg.create_pool("postgresql:///shop") as pool:
        await asyncio.gather(insert(pool, "a"), insert(pool, "b"), insert(pool, "c"))
