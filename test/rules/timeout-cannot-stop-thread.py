#: the caller is freed, the thread is not
import asyncio


def crunch(data):
    return sorted(data)


async def report(data):
    return await asyncio.wait_for(asyncio.to_thread(crunch, data), 5)
#                                 ^^^^^^^^^^^^^^^^^ timeout-cannot-stop-thread


async def report_again(data):
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(5):
        first = await loop.run_in_executor(None, crunch, data)
#                     ^^^^^^^^^^^^^^^^^^^^ timeout-cannot-stop-thread
        if first:
            return await asyncio.to_thread(crunch, data)
#                        ^^^^^^^^^^^^^^^^^ timeout-cannot-stop-thread

#: the work has a limit of its own
import asyncio
from functools import partial


def read(path, timeout, stop=None):
    return path


async def load(path, stop_event):
    async with asyncio.timeout(5):
        await asyncio.to_thread(read, path, timeout=4)
        await asyncio.to_thread(partial(read, path, timeout=4))
        await asyncio.to_thread(lambda: read(path, timeout=4))
        await asyncio.to_thread(read, path, 4, stop_event)

#: no limit around it, or other work under the limit
import asyncio


def read(path):
    return path


async def load(path, fetch):
    await asyncio.to_thread(read, path)
    async with asyncio.timeout(5):
        await fetch(path)
    await asyncio.wait_for(fetch(path), 5)

    async with asyncio.timeout(5):
        async def later():
            await asyncio.to_thread(read, path)

        await fetch(later)

#: other functions of that name
import asyncio
from jobs import to_thread


async def load(read, worker):
    async with asyncio.timeout(5):
        await to_thread(read)
        await worker.to_thread(read)

#: tests wait for what they like (test file)
import asyncio


async def test_load(read):
    await asyncio.wait_for(asyncio.to_thread(read), 5)

#: the handler of the timeout ends what the thread waits for
import asyncio


class Server:
    async def stop(self):
        loop = asyncio.get_running_loop()
        self.process.terminate()
        try:
            await asyncio.wait_for(loop.run_in_executor(None, self.process.wait), 5)
        except asyncio.TimeoutError:
            self.process.kill()

    async def leave(self, other):
        try:
            await asyncio.wait_for(asyncio.to_thread(self.process.wait), 5)
#                                  ^^^^^^^^^^^^^^^^^ timeout-cannot-stop-thread
        except asyncio.TimeoutError:
            other.kill()
