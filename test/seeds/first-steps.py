#: a driver that blocks, in a coroutine
import sqlite3


async def names():
    connection = sqlite3.connect("shop.db")
#                ^^^^^^^^^^^^^^^ blocking-call-in-async
    return connection.execute("select name from customers").fetchall()

#: corrected
import asyncio
import sqlite3


def read_names():
    connection = sqlite3.connect("shop.db")
    try:
        return connection.execute("select name from customers").fetchall()
    finally:
        connection.close()


async def names():
    return await asyncio.to_thread(read_names)

#: a file read on the event loop
import asyncio


async def load(path):
    with open(path) as file:
#        ^^^^ blocking-call-in-async
        text = file.read()
    await asyncio.sleep(0)
    return text

#: corrected
import asyncio


async def load(path):
    def read():
        with open(path) as file:
            return file.read()

    return await asyncio.to_thread(read)

#: the debugger stops every task, not only this one
import asyncio
import pdb


async def buggy():
    pdb.set_trace()
#   ^^^^^^^^^^^^^ blocking-call-in-async
    await asyncio.sleep(1)
    return 1 / 0


asyncio.run(buggy())

#: corrected
import asyncio
import logging

logging.basicConfig(level=logging.DEBUG)


async def buggy():
    logging.debug("before the division")
    await asyncio.sleep(1)
    return 1 / 1


if __name__ == "__main__":
    asyncio.run(buggy(), debug=True)

#: more at once is not always better
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def fetch_all(urls):
    return await asyncio.gather(*(fetch(url) for url in urls))
#                ^^^^^^^^^^^^^^ unbounded-concurrency

#: corrected
import asyncio


async def fetch(url, semaphore: asyncio.Semaphore):
    async with semaphore:
        await asyncio.sleep(0.1)
        return url


async def fetch_all(urls):
    semaphore = asyncio.Semaphore(10)
    return await asyncio.gather(*(fetch(url, semaphore) for url in urls))

#: a session for every call [session-per-request]
import aiohttp


async def fetch_page(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            return await response.text()


async def main(urls):
    for url in urls:
        print(await fetch_page(url))

#: corrected
import aiohttp


async def fetch_page(session, url):
    async with session.get(url) as response:
        return await response.text()


async def main(urls):
    async with aiohttp.ClientSession() as session:
        for url in urls:
            print(await fetch_page(session, url))

#: debug mode of a loop that asyncio.run does not use [debug-set-on-wrong-loop]
import asyncio


async def main():
    await asyncio.sleep(1)


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    asyncio.run(main())

#: corrected
import asyncio


async def main():
    await asyncio.sleep(1)


if __name__ == "__main__":
    asyncio.run(main(), debug=True)

#: an error policy that prints and goes on [task-exception-swallowed]
import asyncio


async def fetch_data():
    raise ValueError("no data")


async def job():
    try:
        await fetch_data()
    except Exception as error:
        print(f"error: {error}")


async def main():
    task = asyncio.create_task(job())
    await task

#: corrected
import asyncio


async def fetch_data():
    raise ValueError("no data")


async def main():
    task = asyncio.create_task(fetch_data())
    try:
        await task
    except ValueError as error:
        print(f"no data: {error}")
