#: nobody ends the endless task when the application does
import asyncio

from aiohttp import web


async def poll(app):
    while True:
        await asyncio.sleep(60)


async def start_polling(app):
    app["poll"] = asyncio.create_task(poll(app))


def main():
    app = web.Application()
    app.on_startup.append(start_polling)
#                         ^^^^^^^^^^^^^ aiohttp-startup-task (warning)
    web.run_app(app)

#: at module level, with the loop's own method
import asyncio

from aiohttp import web

app = web.Application()


async def poll():
    while True:
        await asyncio.sleep(60)


async def start_polling(app):
    app["poll"] = asyncio.get_running_loop().create_task(poll())


app.on_startup.append(start_polling)
#                     ^^^^^^^^^^^^^ aiohttp-startup-task

#: ended on cleanup
import asyncio

from aiohttp import web

app = web.Application()


async def poll():
    while True:
        await asyncio.sleep(60)


async def start_polling(app):
    app["poll"] = asyncio.create_task(poll())


async def stop_polling(app):
    app["poll"].cancel()


app.on_startup.append(start_polling)
app.on_cleanup.append(stop_polling)

#: a task that ends on its own, one that nobody knows, and other applications
import asyncio

from aiohttp import web
from helpers import Application, watch

app = web.Application()


async def warm_up():
    await asyncio.sleep(1)


async def until_done():
    while True:
        await asyncio.sleep(1)
        if app:
            break


async def poll():
    while True:
        await asyncio.sleep(60)


async def start(app):
    app["one"] = asyncio.create_task(warm_up())
    app["two"] = asyncio.create_task(until_done())
    app["three"] = asyncio.create_task(watch())
    await asyncio.sleep(0)


async def start_other(app):
    app["poll"] = asyncio.create_task(poll())


app.on_startup.append(start)
Application().on_startup.append(start_other)
app.handlers.append(start_other)
