#: a flag that only coroutines set and look at
import asyncio
import threading


async def main(work):
    stopped = threading.Event()
#             ^^^^^^^^^^^^^^^ threading-primitive-for-tasks (information)

    async def run():
        while not stopped.is_set():
            await work()

    task = asyncio.create_task(run())
    await asyncio.sleep(1)
    stopped.set()
    await task
#> fix useBetter
import asyncio
import threading


async def main(work):
    stopped = asyncio.Event()

    async def run():
        while not stopped.is_set():
            await work()

    task = asyncio.create_task(run())
    await asyncio.sleep(1)
    stopped.set()
    await task

#: what is kept for a thread is shared by its tasks
import threading

state = threading.local()


async def handle(request, work):
    state.user = request.user
#   ^^^^^^^^^^ threading-primitive-for-tasks
    await work()

#: a private attribute
import threading


class Service:
    def __init__(self):
        self._ready = threading.Event()
#                     ^^^^^^^^^^^^^^^ threading-primitive-for-tasks

    async def start(self, connect):
        await connect()
        self._ready.set()

    async def state(self):
        return "ready" if self._ready.is_set() else "waiting"

#: a thread uses it too, it is given away, public, set by plain code, or made for tasks
import asyncio
import threading
from contextvars import ContextVar

user = ContextVar("user")


class Service:
    def __init__(self, worker):
        self._stop = threading.Event()
        self.ready = threading.Event()
        self._passed = threading.Event()
        self._done = asyncio.Event()
        worker.start(self._passed)

    def stop(self):
        self._stop.set()

    async def run(self, work, request):
        user.set(request.user)
        while not self._stop.is_set() and not self.ready.is_set():
            await work()
        self._passed.set()
        self._done.set()

#: threads are about
import threading


class Service:
    def __init__(self, run):
        self._stop = threading.Event()
        self._thread = threading.Thread(target=run)

    async def stop(self):
        self._stop.set()

#: kept for a thread, by plain code
import threading

state = threading.local()


def handle(request):
    state.user = request.user
