#: a way out that looks like a cancellation
import asyncio


async def poll(client):
    while True:
        state = await client.state()
        if state == "stopped":
            raise asyncio.CancelledError
#                 ^^^^^^^^^^^^^^^^^^^^^^ manual-cancelled-error (information)
        await asyncio.sleep(1)

#: with a message, imported by name
from asyncio import CancelledError


async def work(job):
    if await job.is_obsolete():
        raise CancelledError("obsolete")
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-cancelled-error

#: a caught one is raised again, a cancelled future or token is passed on, plumbing outside coroutines, another class
import asyncio
from concurrent.futures import CancelledError as Abandoned


async def pass_on(work):
    try:
        await work()
    except asyncio.CancelledError as error:
        raise asyncio.CancelledError("work") from error


async def wait(future, token):
    if future.cancelled():
        raise asyncio.CancelledError
    if token.is_cancellation_requested:
        raise asyncio.CancelledError()
    raise Abandoned


class Future:
    def result(self):
        raise asyncio.CancelledError


async def nested(loop):
    def stop():
        raise asyncio.CancelledError
    loop.call_soon(stop)

#: a stand-in for a cancelled call (test file)
import asyncio


async def cancelled():
    raise asyncio.CancelledError

#: raised to jump to a handler of the same function
import asyncio


async def heartbeat(stopped, client):
    while True:
        try:
            await asyncio.sleep(1)
            if stopped.is_set():
                raise asyncio.CancelledError
        except asyncio.CancelledError:
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation
            await client.unload()
            return
