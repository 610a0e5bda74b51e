#: the event can be awaited, and then nobody is late
import asyncio

ready = asyncio.Event()


async def main():
    while not ready.is_set():
#   ^^^^^ busy-wait-polling (hint)
        await asyncio.sleep(0.1)
    print("ready")
#> fix wait
import asyncio

ready = asyncio.Event()


async def main():
    await ready.wait()
    print("ready")

#: a flag that another coroutine of the class, or of the module, sets
import asyncio
from asyncio import sleep as pause

stopped = False


class Server:
    def __init__(self):
        self.running = True
        self.open = 0

    async def stop(self):
        self.running = False
        self.open -= 1

    async def serve(self):
        while self.running:
#       ^^^^^ busy-wait-polling
            await asyncio.sleep(1)
        while not self.running and self.open > 3:
#       ^^^^^ busy-wait-polling
            await pause(0.1)


async def stop():
    global stopped
    stopped = True


async def main():
    while not stopped:
#   ^^^^^ busy-wait-polling
        await asyncio.sleep(1)

#: a comment in the loop would be lost: no fix
import asyncio


async def main(event: asyncio.Event):
    while not event.is_set():
#   ^^^^^ busy-wait-polling
        # Ten times a second.
        await asyncio.sleep(0.1)

#: asking somebody else, again and again, is what such a loop is for; the clock is somebody else, too
import asyncio
import threading
import time

done = threading.Event()


class Client:
    def __init__(self, device):
        self.device = device
        self.state = None

    async def refresh(self):
        self.state = await self.device.state()

    async def wait(self):
        while not await self.device.ready():
            await asyncio.sleep(1)
        while self.device.busy():
            await asyncio.sleep(1)
        while not done.is_set():
            await asyncio.sleep(1)
        while self.device.state is None:
            await asyncio.sleep(1)
        while self.state is None and time.monotonic() < 5:
            await asyncio.sleep(1)

#: a loop that does something, that never ends, or whose flag a thread sets
import asyncio


class Server:
    def __init__(self):
        self.running = True

    def stop(self):
        self.running = False

    async def serve(self, work):
        while self.running:
            await asyncio.sleep(1)
        while True:
            await asyncio.sleep(3600)

    async def other(self, work):
        while self.running:
            await work()
            await asyncio.sleep(1)

#: names of its own, unknown events, a shadowed name
import asyncio
from events import Event

other = Event()


async def main(asyncio, count):
    while not other.is_set():
        await asyncio.sleep(1)


async def wait(flag):
    while flag:
        await asyncio.sleep(1)

#: tests poll (test file)
import asyncio

ready = asyncio.Event()


async def test_ready():
    while not ready.is_set():
        await asyncio.sleep(0)
