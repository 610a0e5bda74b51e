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

#: start-up awaits what its functions give: an endless task among it, and nobody is ever served
import asyncio

from aiohttp import web


async def poll(app):
    while True:
        print("polling")
        await asyncio.sleep(60)


def create_app():
    app = web.Application()
    app.on_startup.append(lambda app: asyncio.create_task(poll(app)))
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ aiohttp-startup-task (error)
    return app
#> fix inContext
import asyncio

from aiohttp import web


async def poll(app):
    while True:
        print("polling")
        await asyncio.sleep(60)


def create_app():
    app = web.Application()
    async def run_poll(app):
        task = asyncio.create_task(poll(app))
        yield
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    app.cleanup_ctx.append(run_poll)
    return app

#: the endless function itself, at module level
import asyncio

from aiohttp import web

app = web.Application()


async def poll(app):
    while True:
        await asyncio.sleep(60)


app.on_startup.append(poll)
#                     ^^^^ aiohttp-startup-task
app.on_cleanup.append(print)
#> fix inContext
import asyncio

from aiohttp import web

app = web.Application()


async def poll(app):
    while True:
        await asyncio.sleep(60)


async def run_poll(app):
    task = asyncio.create_task(poll(app))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


app.cleanup_ctx.append(run_poll)
app.on_cleanup.append(print)

#: a lambda that gives something else, work that ends, an endless generator in its place
import asyncio

from aiohttp import web
from helpers import watch

app = web.Application()
tasks = []


async def warm_up(app):
    await asyncio.sleep(1)


async def until_done(app):
    while True:
        await asyncio.sleep(1)
        if app:
            return


async def poll(app):
    while True:
        yield
        await asyncio.sleep(60)


@watch
async def watched(app):
    while True:
        await asyncio.sleep(60)


app.on_startup.append(lambda app: warm_up(app))
app.on_startup.append(lambda app: asyncio.create_task(until_done(app)))
app.on_startup.append(lambda app: watched(app))
app.on_startup.append(watched)
app.on_startup.append(until_done)
app.cleanup_ctx.append(poll)
