#: the await is missing, and the caller gets a coroutine
import asyncio


async def load():
    await asyncio.sleep(0.1)
    return 42


async def bad_example():
    result = load()
    return result
#          ^^^^^^ coroutine-returned-unawaited


async def main():
    print(await bad_example())

#: corrected
import asyncio


async def load():
    await asyncio.sleep(0.1)
    return 42


async def good_example():
    result = await load()
    return result


async def main():
    print(await good_example())

#: the same in a name that nobody looks at again
import asyncio


async def save(order):
    await asyncio.sleep(0.1)
    return order


async def checkout(order):
    receipt = save(order)
#   ^^^^^^^ unawaited-coroutine-variable
    await asyncio.sleep(0.1)

#: corrected
import asyncio


async def save(order):
    await asyncio.sleep(0.1)
    return order


async def checkout(order):
    receipt = await save(order)
    print(receipt)

#: a session that nobody closes
import aiohttp


async def leak(url):
    session = aiohttp.ClientSession()
#             ^^^^^^^^^^^^^^^^^^^^^ session-not-closed
    response = await session.get(url)
    print(response.status)

#: corrected
import aiohttp


async def fetch(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            return await response.text()

#: a request that blocks
import requests


async def fetch(url):
    response = requests.get(url, timeout=10)
#              ^^^^^^^^^^^^ blocking-call-in-async
    return response.text

#: corrected
import httpx


async def fetch(client: httpx.AsyncClient, url):
    response = await client.get(url, timeout=10)
    return response.text

#: a cancellation that is printed and forgotten
import asyncio


async def guarded():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation
        print("cancelled")

#: corrected
import asyncio


async def guarded():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise

#: a task that nobody keeps
import asyncio


class Orders:
    async def finish(self, order):
        await asyncio.sleep(0.1)

    async def create(self, order):
        asyncio.create_task(self.finish(order))
#       ^^^^^^^^^^^^^^^^^^^ dangling-task
        return order

#: corrected
import asyncio


class Orders:
    def __init__(self):
        self.running = set()

    async def finish(self, order):
        await asyncio.sleep(0.1)

    async def create(self, order):
        task = asyncio.create_task(self.finish(order))
        self.running.add(task)
        task.add_done_callback(self.running.discard)
        return order

#: an endless task started in a hook, stopped by nobody [aiohttp-startup-task]
import asyncio
from aiohttp import web


async def heartbeat(app):
    while True:
        await asyncio.sleep(60)


async def start_heartbeat(app):
    app["heartbeat"] = asyncio.create_task(heartbeat(app))


def create_app():
    app = web.Application()
    app.on_startup.append(start_heartbeat)
    return app

#: corrected
import asyncio
import contextlib

from aiohttp import web


async def heartbeat(app):
    while True:
        try:
            print("alive")
        except Exception as error:
            print(error)
        await asyncio.sleep(60)


async def background(app):
    task = asyncio.create_task(heartbeat(app))
    yield
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


def create_app():
    app = web.Application()
    app.cleanup_ctx.append(background)
    return app

#: an endless task that a lambda gives to start-up, which awaits it
import asyncio
from aiohttp import web


async def background_task(app):
    while True:
        print("working")
        await asyncio.sleep(60)


def create_app():
    app = web.Application()
    app.on_startup.append(lambda app: asyncio.create_task(background_task(app)))
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ aiohttp-startup-task
    return app

#: corrected
import asyncio
from aiohttp import web


async def background_task(app):
    while True:
        print("working")
        await asyncio.sleep(60)


async def run_background_task(app):
    task = asyncio.create_task(background_task(app))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def create_app():
    app = web.Application()
    app.cleanup_ctx.append(run_background_task)
    return app

#: a loop asked for at import
import asyncio

loop = asyncio.get_event_loop()
#      ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop

#: corrected
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.time())
    await asyncio.sleep(1)


if __name__ == "__main__":
    asyncio.run(main())

#: a loop that nobody closes [loop-not-closed]
import asyncio


async def main():
    await asyncio.sleep(1)


def start():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())

#: corrected
import asyncio


async def main():
    await asyncio.sleep(1)


def start():
    asyncio.run(main())

#: parsing on the event loop
import asyncio

from bs4 import BeautifulSoup


async def links(html):
    await asyncio.sleep(0)
    soup = BeautifulSoup(html, "html.parser")
#          ^^^^^^^^^^^^^ blocking-call-in-async
    return [link["href"] for link in soup.find_all("a", href=True)]

#: corrected
import asyncio

from bs4 import BeautifulSoup


def links(html):
    soup = BeautifulSoup(html, "html.parser")
    return [link["href"] for link in soup.find_all("a", href=True)]


async def links_of(html):
    return await asyncio.to_thread(links, html)

#: asked whether the queue is empty while workers still fill it [queue-empty-polling]
import asyncio


async def crawl(queue: asyncio.Queue, visit):
    while not queue.empty():
        url = await queue.get()
        await visit(url, queue)

#: corrected
import asyncio


async def worker(queue: asyncio.Queue, visit):
    while True:
        url = await queue.get()
        try:
            await visit(url)
        except Exception as error:
            print(url, error)
        finally:
            queue.task_done()

#: a number where aiohttp wants a timeout object [aiohttp-numeric-timeout]
import aiohttp


async def fetch(session: aiohttp.ClientSession, url):
    async with session.get(url, timeout=30) as response:
        return await response.text()

#: corrected
import aiohttp


async def fetch(session: aiohttp.ClientSession, url):
    async with session.get(url, timeout=aiohttp.ClientTimeout(total=30)) as response:
        return await response.text()

#: run at import, so that every import runs the program [asyncio-run-without-guard]
import asyncio


async def main():
    await asyncio.sleep(1)


asyncio.run(main())

#: corrected
import asyncio


async def main():
    await asyncio.sleep(1)


if __name__ == "__main__":
    asyncio.run(main())

#: a background loop that its first error ends [background-loop-unguarded]
import asyncio


class Service:
    def __init__(self, client):
        self.client = client

    def start(self):
        self.heartbeat = asyncio.create_task(self.beat())

    async def beat(self):
        while True:
            await self.client.report()
            await asyncio.sleep(60)

#: corrected
import asyncio


async def report():
    await asyncio.sleep(1)


async def heartbeat():
    while True:
        try:
            await report()
        except Exception as error:
            print("report failed:", error)
        await asyncio.sleep(60)


async def main(serve):
    task = asyncio.create_task(heartbeat())
    await serve()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

#: nobody tells the queue that an item is done [queue-join-without-task-done]
import asyncio


async def work(queue: asyncio.Queue):
    while True:
        print(await queue.get())


async def main():
    queue = asyncio.Queue()
    worker = asyncio.create_task(work(queue))
    await queue.put(1)
    await queue.join()
    worker.cancel()
    await asyncio.gather(worker, return_exceptions=True)

#: corrected
import asyncio


async def work(queue: asyncio.Queue):
    while True:
        item = await queue.get()
        print(item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    worker = asyncio.create_task(work(queue))
    await queue.put(1)
    await queue.join()
    worker.cancel()
    await asyncio.gather(worker, return_exceptions=True)

#: asked, waited, and then two tasks do it [check-then-act-across-await]
import asyncio


class Cache:
    def __init__(self):
        self.pages = {}

    async def page(self, url):
        if url not in self.pages:
            self.pages[url] = await self.load(url)
        return self.pages[url]

    async def load(self, url):
        await asyncio.sleep(0.1)
        return url

#: corrected
import asyncio


class Cache:
    def __init__(self):
        self.pages = {}
        self.lock = asyncio.Lock()

    async def page(self, url):
        async with self.lock:
            if url not in self.pages:
                self.pages[url] = await self.load(url)
            return self.pages[url]

    async def load(self, url):
        await asyncio.sleep(0.1)
        return url

#: a client for each request that a server gets [client-per-request-handler]
import aiohttp
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/external")
async def external(request):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.org/events") as response:
            return web.json_response(await response.json())

#: corrected
import aiohttp
from aiohttp import web

session_key = web.AppKey("session", aiohttp.ClientSession)


async def external(request):
    async with request.app[session_key].get("https://example.org/events") as response:
        return web.json_response(await response.json())


async def client(app):
    async with aiohttp.ClientSession() as session:
        app[session_key] = session
        yield


app = web.Application()
app.cleanup_ctx.append(client)
app.router.add_get("/external", external)

#: a package that redis-py has taken in [superseded-async-package]
import aioredis


async def connect():
    return await aioredis.from_url("redis://localhost")

#: corrected
from redis import asyncio as redis


async def connect():
    return redis.from_url("redis://localhost")
