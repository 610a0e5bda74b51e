#: one task per element, however many there are
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url.upper()


async def fetch_all(urls):
    return await asyncio.gather(*(fetch(url) for url in urls))
#                ^^^^^^^^^^^^^^ unbounded-concurrency (hint)
#> fix limit
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url.upper()


async def fetch_all(urls):
    semaphore = asyncio.Semaphore(10)

    async def limited(url):
        async with semaphore:
            return await fetch(url)

    return await asyncio.gather(*(limited(url) for url in urls))

#: methods, several targets, tasks made by hand
import asyncio
from asyncio import create_task, gather as together


class Crawler:
    async def fetch(self, position, url):
        await self.client.get(url)

    async def fetch_all(self, urls):
        await together(*[create_task(self.fetch(number, url)) for number, url in enumerate(urls)])
#             ^^^^^^^^ unbounded-concurrency
#> fix limit
import asyncio
from asyncio import create_task, gather as together


class Crawler:
    async def fetch(self, position, url):
        await self.client.get(url)

    async def fetch_all(self, urls):
        semaphore = asyncio.Semaphore(10)

        async def limited(number, url):
            async with semaphore:
                return await self.fetch(number, url)

        await together(*[create_task(limited(number, url)) for number, url in enumerate(urls)])

#: a loop that only starts tasks
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)


async def main(urls):
    tasks = []
    for url in urls:
        tasks.append(asyncio.create_task(fetch(url)))
#                    ^^^^^^^^^^^^^^^^^^^ unbounded-concurrency
    await asyncio.wait(tasks)


async def grouped(urls):
    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(fetch(url))
#           ^^^^^^^^^^^^^^^^^ unbounded-concurrency

#: a fixed number is what somebody wanted
import asyncio

MIRRORS = ["a", "b"]
hosts = ("c", "d")


async def fetch(url):
    await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(fetch("a"), fetch("b"))
    await asyncio.gather(*(fetch(url) for url in ["a", "b"]))
    await asyncio.gather(*(fetch(number) for number in range(10)))
    await asyncio.gather(*(fetch(url) for url in MIRRORS))
    await asyncio.gather(*(fetch(url) for url in hosts))
    letters = ["a", "b", "c"]
    await asyncio.gather(*(fetch(url) for url in letters))
    await asyncio.gather(*(fetch(url) for number, url in enumerate(letters)))

#: cut to size, or a piece of something larger
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)


async def first(urls):
    await asyncio.gather(*(fetch(url) for url in urls[:10]))


async def second(urls, groups):
    for group in groups:
        await asyncio.gather(*(fetch(url) for url in group))


async def third(urls, batch):
    await asyncio.gather(*(fetch(url) for url in batch))


async def fourth(urls):
    chosen = [url for url in urls if url.startswith("https")]
    await asyncio.gather(*(fetch(url) for url in chosen))

#: the coroutine, or one that it calls, waits for its turn
import asyncio

gate = asyncio.Semaphore(10)


async def fetch(url):
    async with gate:
        await asyncio.sleep(0.1)


async def fetch_twice(url):
    await fetch(url)
    await fetch(url)


async def main(urls):
    await asyncio.gather(*(fetch(url) for url in urls))
    await asyncio.gather(*(fetch_twice(url) for url in urls))

#: what looks like a limit may be one
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)


async def throttled(self, url):
    async with self.rate_limiter:
        await fetch(url)


async def main(urls, self, sem):
    await asyncio.gather(*(throttled(self, url) for url in urls))
    await sem.acquire()
    await asyncio.gather(*(fetch(url) for url in urls))

#: nothing is in flight without a wait
import asyncio


async def double(number):
    return 2 * number


async def main(numbers):
    return await asyncio.gather(*(double(number) for number in numbers))

#: unknown coroutines
import asyncio
from http_tools import fetch


async def main(urls, items, close):
    await asyncio.gather(*(fetch(url) for url in urls))
    await asyncio.gather(*(item.close() for item in items))
    await asyncio.gather(*(close(item) for item in items))
    await asyncio.gather(*items)

#: a decorator may limit
import asyncio
from limits import one_at_a_time


@one_at_a_time
async def fetch(url):
    await asyncio.sleep(0.1)


async def main(urls):
    await asyncio.gather(*(fetch(url) for url in urls))

#: the loop waits itself
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)


async def main(urls):
    tasks = []
    for url in urls:
        tasks.append(asyncio.create_task(fetch(url)))
        await asyncio.sleep(1)
    await asyncio.wait(tasks)

#: a server starts one per request, and cannot choose
import asyncio


async def handle(message):
    await asyncio.sleep(0.1)


async def serve(messages, keep):
    async for message in messages:
        keep(asyncio.create_task(handle(message)))

#: tests run what they like (test file)
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)


async def test_fetch(urls):
    await asyncio.gather(*(fetch(url) for url in urls))

#: a collection that is made here is as large as nobody can tell
import asyncio


async def load(module):
    await asyncio.sleep(0.1)


class Loader:
    async def main(self, read):
        modules = []
        read(modules)
        await asyncio.gather(*(load(module) for module in modules))
        names = self.names

        async def inner():
            await asyncio.gather(*[load(name) for name in names])

        await inner()
        chosen: list[str] = [name for name in modules if name]
        await asyncio.gather(*(load(name) for name in chosen))

#: waiting for what runs already starts nothing, and a constant is a number somebody has settled on
import asyncio

CLIENTS = 500


async def stop(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass


async def stop_all(tasks):
    await asyncio.gather(*(stop(task) for task in tasks))


async def connect(number):
    await asyncio.open_connection("localhost", number)


async def flood():
    await asyncio.gather(*(connect(number) for number in range(CLIENTS)))
