#: the cleanup of the task waits for something, and nobody waits for the cleanup
import asyncio


async def heartbeat(connection):
    try:
        while True:
            await connection.ping()
            await asyncio.sleep(5)
    finally:
        await connection.close()


async def serve(connection, work):
    beat = asyncio.create_task(heartbeat(connection))
    await work()
    beat.cancel()
#   ^^^^^^^^^^^ cancel-not-awaited (information)
    print("closed")
#> fix awaitEnd
import asyncio


async def heartbeat(connection):
    try:
        while True:
            await connection.ping()
            await asyncio.sleep(5)
    finally:
        await connection.close()


async def serve(connection, work):
    beat = asyncio.create_task(heartbeat(connection))
    await work()
    beat.cancel()
    await asyncio.gather(beat, return_exceptions=True)
    print("closed")

#: in a clause for the cancellation, in a finally block, if not done
from asyncio import CancelledError, ensure_future


class Server:
    async def watch(self, source):
        try:
            await source.run()
        except CancelledError:
            await source.stop()
            raise

    async def serve(self, source, work):
        watcher = ensure_future(self.watch(source))
        try:
            await work()
        finally:
            if not watcher.done():
                watcher.cancel()
#               ^^^^^^^^^^^^^^ cancel-not-awaited

#: awaited, gathered, handed on, or looked after by a callback
import asyncio


async def heartbeat(connection):
    try:
        await connection.ping()
    finally:
        await connection.close()


async def first(connection, work):
    beat = asyncio.create_task(heartbeat(connection))
    await work()
    beat.cancel()
    try:
        await beat
    except asyncio.CancelledError:
        pass


async def second(connection, work):
    beat = asyncio.create_task(heartbeat(connection))
    await work()
    beat.cancel()
    await asyncio.wait({beat})


async def third(connection, work, keep):
    beat = asyncio.create_task(heartbeat(connection))
    keep(beat)
    await work()
    beat.cancel()


async def fourth(connection, work, ended):
    beat = asyncio.create_task(heartbeat(connection))
    beat.add_done_callback(ended)
    await work()
    beat.cancel()

#: nothing to wait for: the task has no cleanup, or one that is done at once
import asyncio


async def tick(show):
    while True:
        show()
        await asyncio.sleep(1)


async def watch(show):
    try:
        await asyncio.sleep(100)
    finally:
        show("over")


async def run(show, work):
    ticker = asyncio.create_task(tick(show))
    watcher = asyncio.create_task(watch(show))
    await work()
    ticker.cancel()
    watcher.cancel()

#: tasks of others, of a group, of an object, in a plain function
import asyncio


async def heartbeat(connection):
    try:
        await connection.ping()
    finally:
        await connection.close()


async def first(task, work):
    await work()
    task.cancel()


async def second(connection, work):
    async with asyncio.TaskGroup() as group:
        beat = group.create_task(heartbeat(connection))
        await work()
        beat.cancel()


class Server:
    def start(self, connection):
        self.beat = asyncio.create_task(heartbeat(connection))

    async def stop(self):
        self.beat.cancel()


def run(connection, loop: asyncio.AbstractEventLoop):
    beat = loop.create_task(heartbeat(connection))
    loop.run_forever()
    beat.cancel()

#: tests end soon (test file)
import asyncio


async def heartbeat(connection):
    try:
        await connection.ping()
    finally:
        await connection.close()


async def test_heartbeat(connection):
    beat = asyncio.create_task(heartbeat(connection))
    await asyncio.sleep(0)
    beat.cancel()
