#: a worker that ends quietly counts as finished, not as cancelled
import asyncio


async def worker(queue):
    try:
        while True:
            job = await queue.get()
            print("doing", job)
    except asyncio.CancelledError:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation (information)
        print("worker stopped")
#> fix raiseAgain
import asyncio


async def worker(queue):
    try:
        while True:
            job = await queue.get()
            print("doing", job)
    except asyncio.CancelledError:
        print("worker stopped")
        raise

#: a loop that goes on cannot be stopped
import asyncio


async def poll(read):
    while True:
        try:
            await read()
        except asyncio.CancelledError:
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation (warning)
            pass
        await asyncio.sleep(1)
#> fix raiseAgain
import asyncio


async def poll(read):
    while True:
        try:
            await read()
        except asyncio.CancelledError:
            raise
        await asyncio.sleep(1)

#: among other types, under another name
from asyncio import CancelledError as Stopped


async def poll(read):
    while True:
        try:
            await read()
        except (Stopped, ValueError):
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation
            continue
#> fix raiseFirst
from asyncio import CancelledError as Stopped


async def poll(read):
    while True:
        try:
            await read()
        except Stopped:
            raise
        except (Stopped, ValueError):
            continue

#: the exception in its own module, an async with, an async for
import asyncio.exceptions


async def read(source):
    try:
        async with source:
            pass
    except asyncio.exceptions.CancelledError as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation
        print("stopped", error)


async def read_all(source):
    try:
        async for line in source:
            print(line)
    except asyncio.CancelledError:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation
        return None
#> fix raiseAgain of 2
import asyncio.exceptions


async def read(source):
    try:
        async with source:
            pass
    except asyncio.exceptions.CancelledError as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation
        print("stopped", error)


async def read_all(source):
    try:
        async for line in source:
            print(line)
    except asyncio.CancelledError:
        raise

#: raised again on every path, or on the path that matters
import asyncio


async def first(read):
    try:
        await read()
    except asyncio.CancelledError:
        print("stopped")
        raise


async def second(read, closing):
    try:
        await read()
    except asyncio.CancelledError:
        if not closing:
            raise


async def third(read):
    try:
        await read()
    except asyncio.CancelledError as error:
        raise TimeoutError from error

#: cancel a child, await it, ignore its end
import asyncio


class Service:
    async def stop(self):
        self.task.cancel()
        try:
            await asyncio.wait_for(self.done(), 1)
        except asyncio.CancelledError:
            pass

    async def done(self):
        await self.event.wait()

#: what is awaited by name may be a child that somebody else cancelled
import asyncio


async def stop(task, tasks, server):
    try:
        await task
    except asyncio.CancelledError:
        pass
    try:
        await asyncio.gather(*tasks)
    except asyncio.CancelledError:
        pass
    try:
        await asyncio.wait_for(task, 5)
    except asyncio.CancelledError:
        pass
    # `Server.close()` cancels it from elsewhere.
    try:
        async with server:
            await server.serve_forever()
    except asyncio.CancelledError:
        pass

#: a child is awaited, and then something else
import asyncio


async def handle(handler, done):
    work = asyncio.ensure_future(handler())
    try:
        await work
        await done()
    except asyncio.CancelledError:
        print("closed")

#: a file that cancels its own workers decides how they end
import asyncio


class Buffer:
    def start(self, source):
        self.task = asyncio.create_task(self.fill(source))

    async def fill(self, source):
        try:
            async for item in source:
                self.items.append(item)
        except asyncio.CancelledError:
            pass

    async def close(self):
        self.task.cancel()
        await self.task

#: a coroutine that is only ever a task of its own
import asyncio


async def fill(source):
    try:
        async for item in source:
            print(item)
    except asyncio.CancelledError:
        return


def start(source):
    return asyncio.create_task(fill(source))

#: the entry coroutine, behind whose end nobody waits
import asyncio


async def serve():
    await asyncio.Event().wait()


async def main():
    try:
        await serve()
    except asyncio.CancelledError:
        print("bye")


asyncio.run(main())

#: kept and raised later, handed on, or taken back
import asyncio


async def kept(read, cleanup):
    error = None
    try:
        await read()
    except asyncio.CancelledError as stopped:
        error = stopped
    await cleanup()
    return error


async def noted(read, cleanup):
    cancelled = False
    try:
        await read()
    except asyncio.CancelledError:
        cancelled = True
    await cleanup()
    if cancelled:
        raise RuntimeError


async def handed_on(read, future):
    try:
        await read()
    except asyncio.CancelledError as stopped:
        future.set_exception(stopped)


async def taken_back(read):
    try:
        await read()
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()

#: the end of the program
import asyncio
import sys


async def run(read):
    try:
        await read()
    except asyncio.CancelledError:
        sys.exit(1)

#: the flag that the loop asks for
import asyncio


class Reader:
    async def run(self, read):
        while self.running:
            try:
                await read()
            except asyncio.CancelledError:
                self.running = False


def start(reader, read):
    return asyncio.ensure_future(Reader().run(read))

#: nothing is awaited in the block itself
import asyncio


async def start(spawn, read):
    try:
        async def inner():
            await read()

        spawn(inner)
        spawn(lambda: read())
    except asyncio.CancelledError:
        pass

#: not a coroutine
import asyncio


def result(task):
    try:
        return task.result()
    except asyncio.CancelledError:
        return None

#: an earlier clause lets it out
import asyncio


async def run(read):
    try:
        await read()
    except asyncio.CancelledError:
        raise
    except (OSError, asyncio.CancelledError):
        pass

#: other exceptions of that name
import concurrent.futures
from jobs import CancelledError


async def first(read):
    try:
        await read()
    except CancelledError:
        pass


async def second(read):
    try:
        await read()
    except concurrent.futures.CancelledError:
        pass

#: a name that somebody else may have bound
import asyncio

try:
    from asyncio import CancelledError
except ImportError:
    from compat import CancelledError


async def run(read):
    try:
        await read()
    except CancelledError:
        pass

#: tests cancel on purpose (test file)
import asyncio


async def test_stop(read):
    while True:
        try:
            await read()
        except asyncio.CancelledError:
            pass

#: comments of other tools
import asyncio


async def poll(read):
    while True:
        try:
            await read()
        except asyncio.CancelledError:  # noqa: ASYNC103
            pass

#: handed to something that may start it
import asyncio


class Client:
    async def run_event(self, event):
        try:
            await event()
        except asyncio.CancelledError:
            pass

    def schedule(self, event):
        wrapped = self.run_event(event)
        return asyncio.create_task(wrapped)

#: awaited like any other coroutine
import asyncio


async def read_line(stream):
    try:
        return await stream.readline()
    except asyncio.CancelledError:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation (information)
        return None


async def main(stream):
    print(await read_line(stream))
#> fix raiseAgain
import asyncio


async def read_line(stream):
    try:
        return await stream.readline()
    except asyncio.CancelledError:
        raise


async def main(stream):
    print(await read_line(stream))

#: behind an endless loop the error that ended it goes on
import asyncio


async def keep_alive(peer):
    try:
        while True:
            await peer.touch()
            await asyncio.sleep(10)
    finally:
        try:
            await peer.leave()
        except asyncio.CancelledError:
            pass


async def once(peer):
    try:
        await peer.touch()
    finally:
        try:
            await peer.leave()
        except asyncio.CancelledError:
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ swallowed-cancellation
            pass
