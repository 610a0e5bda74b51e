#: called, and never awaited, at module level
import asyncio


async def test():
    await asyncio.sleep(0.1)
    print("running")


test()
#[0-4] coroutine-called-from-sync

#: corrected
import asyncio


async def test():
    await asyncio.sleep(0.1)
    print("running")


if __name__ == "__main__":
    asyncio.run(test())

#: async with outside a coroutine
import aiohttp

async with aiohttp.ClientSession() as session:
#[0-10] await-outside-async
    print(session)

#: corrected
import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        print(session)
    await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(main())

#: the bodies are read one after the other
import asyncio


async def read_body(response):
    body = await asyncio.to_thread(response.read)
    return body.decode()


async def bodies(responses):
    return [await read_body(response) for response in responses]
#           ^^^^^ await-in-loop

#: corrected
import asyncio


async def read_body(response, semaphore: asyncio.Semaphore):
    async with semaphore:
        body = await asyncio.to_thread(response.read)
        return body.decode()


async def bodies(responses):
    semaphore = asyncio.Semaphore(20)
    return await asyncio.gather(*(read_body(response, semaphore) for response in responses))

#: a decorator that Python 3.11 removed (python 3.11) [coroutine-decorator-removed]
import asyncio


@asyncio.coroutine
def legacy():
    yield from asyncio.sleep(1)

#: corrected
import asyncio


async def modern():
    await asyncio.sleep(1)

#: waiting in a plain generator [yield-from-awaitable]
import asyncio


def generator():
    yield from asyncio.sleep(1)

#: corrected
import asyncio


async def coroutine():
    await asyncio.sleep(1)

#: a policy, a loop and a gather before any loop runs [gather-outside-loop get-event-loop-without-loop]
import asyncio


async def task(name):
    await asyncio.sleep(1)
    print(name)


loop = asyncio.get_event_loop()
loop.run_until_complete(task("C"))
asyncio.run(asyncio.gather(task("A"), task("B")))

#: corrected
import asyncio


async def task(name):
    await asyncio.sleep(1)
    print(name)


async def main():
    await asyncio.gather(task("A"), task("B"))


if __name__ == "__main__":
    asyncio.run(main())

#: a limiter made for each call limits nothing [lock-created-inline]
import asyncio


async def call(api):
    async with asyncio.Semaphore(100):
        return await api()

#: corrected
import asyncio


class Client:
    def __init__(self):
        self.limit = asyncio.Semaphore(100)

    async def call(self, api):
        async with self.limit:
            return await api()

#: the first error ends the worker, and join waits for ever [queue-consumer-can-die]
import asyncio


async def handle(item):
    await asyncio.sleep(item)


async def worker(queue: asyncio.Queue):
    while True:
        item = await queue.get()
        try:
            await handle(item)
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=100)
    tasks = [asyncio.create_task(worker(queue)) for _ in range(5)]
    for number in range(1000):
        await queue.put(number)
    await queue.join()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

#: corrected
import asyncio


async def handle(item):
    await asyncio.sleep(item)


async def worker(queue: asyncio.Queue):
    while True:
        item = await queue.get()
        try:
            await handle(item)
        except Exception as error:
            print("failed:", item, error)
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=100)
    tasks = [asyncio.create_task(worker(queue)) for _ in range(5)]
    for number in range(1000):
        await queue.put(number)
    await queue.join()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

#: a session made where no loop runs [session-outside-coroutine]
import aiohttp

session = aiohttp.ClientSession()


async def fetch(url):
    async with session.get(url) as response:
        return await response.text()

#: corrected
import aiohttp


async def main(urls):
    async with aiohttp.ClientSession() as session:
        for url in urls:
            async with session.get(url) as response:
                print(await response.text())

#: synchronous queries
import psycopg2


async def users():
    connection = psycopg2.connect("dbname=shop")
#                ^^^^^^^^^^^^^^^^ blocking-call-in-async
    cursor = connection.cursor()
    cursor.execute("select * from users")
    return cursor.fetchall()

#: corrected
import asyncpg


async def users(pool: asyncpg.Pool):
    return await pool.fetch("select * from users limit 100", timeout=5)

#: a context manager that gives None [incomplete-async-context-manager]
import asyncio


class RateLimiter:
    def __init__(self, rate):
        self.rate = rate

    async def __aenter__(self):
        await asyncio.sleep(1 / self.rate)


async def call(api, limiter: RateLimiter):
    async with limiter:
        return await api()

#: corrected
import asyncio


class RateLimiter:
    def __init__(self, rate):
        self.rate = rate

    async def __aenter__(self):
        await asyncio.sleep(1 / self.rate)
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(0)


async def call(api, limiter: RateLimiter):
    async with limiter:
        return await api()

#: a policy that Python 3.14 deprecates (python 3.14) [event-loop-policy]
import asyncio

import uvloop

asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())

#: corrected (python 3.12)
import asyncio

import uvloop


async def main():
    await asyncio.sleep(1)


if __name__ == "__main__":
    asyncio.run(main(), loop_factory=uvloop.new_event_loop)

#: responses that nobody releases [response-not-released]
import asyncio

import aiohttp


async def fetch(session: aiohttp.ClientSession, url):
    response = await session.get(url)
    return response.status


async def fetch_all(first, second):
    async with aiohttp.ClientSession() as session:
        return await asyncio.gather(fetch(session, first), fetch(session, second))

#: corrected
import asyncio

import aiohttp


async def status_of(session, url):
    async with session.get(url) as response:
        return response.status


async def fetch_all(first, second):
    async with aiohttp.ClientSession() as session:
        return await asyncio.gather(status_of(session, first), status_of(session, second))

#: each worker has a semaphore of its own [primitive-local-to-worker]
import asyncio


async def worker(url, fetch):
    semaphore = asyncio.Semaphore(20)
    async with semaphore:
        return await fetch(url)

#: corrected
import asyncio

semaphore = asyncio.Semaphore(20)


async def worker(url, fetch):
    async with semaphore:
        return await fetch(url)

#: all requests first, their bodies later
import asyncio

import aiohttp


async def fetch_async(urls):
    async with aiohttp.ClientSession() as session:
        tasks = [session.get(url) for url in urls]
#                ^^^^^^^^^^^ response-not-released
        responses = await asyncio.gather(*tasks)
        return [await response.text() for response in responses]

#: corrected
import asyncio

import aiohttp


async def fetch(session, semaphore, url):
    async with semaphore, session.get(url) as response:
        return await response.text()


async def fetch_async(urls):
    semaphore = asyncio.Semaphore(20)
    async with aiohttp.ClientSession() as session:
        return await asyncio.gather(*(fetch(session, semaphore, url) for url in urls))

#: a limiter of each call's own
import asyncio
import time


class RateLimiter:
    def __init__(self, rate=10, period=1):
        self.rate = rate
        self.period = period
        self.calls = []

    async def __aenter__(self):
        while len(self.calls) >= self.rate:
            await asyncio.sleep(self.calls.pop(0) + self.period - time.monotonic())
        self.calls.append(time.monotonic())

    async def __aexit__(self, *args):
        pass


async def limited_api_call(call_external_api):
    async with RateLimiter(100, 60):
#              ^^^^^^^^^^^ lock-created-inline
        return await call_external_api()

#: corrected
import asyncio
import time


class RateLimiter:
    def __init__(self, rate=10, period=1):
        self.rate = rate
        self.period = period
        self.calls = []

    async def __aenter__(self):
        while len(self.calls) >= self.rate:
            await asyncio.sleep(self.calls.pop(0) + self.period - time.monotonic())
        self.calls.append(time.monotonic())

    async def __aexit__(self, *args):
        pass


limiter = RateLimiter(100, 60)


async def limited_api_call(call_external_api):
    async with limiter:
        return await call_external_api()
