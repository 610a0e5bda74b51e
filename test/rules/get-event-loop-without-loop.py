#: at module level there is no loop to get
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ == "__main__":
    loop = asyncio.get_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop (warning)
    loop.run_until_complete(main())
#> fix useRun
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.run(main())
#> fix newLoop
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())

#: it is an error for code that runs on 3.14 at least (python >=3.14)
import asyncio

loop = asyncio.get_event_loop()
#      ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop (error)

#: nothing happens before 3.12 (python >=3.9,<3.12)
import asyncio

loop = asyncio.get_event_loop()

#: the result is used and the loop is closed
import asyncio
from asyncio import get_event_loop as current


async def main():
    return 42


loop = current()
#      ^^^^^^^ get-event-loop-without-loop
answer = loop.run_until_complete(main())
loop.close()
print(answer)
#> fix useRun
import asyncio
from asyncio import get_event_loop as current


async def main():
    return 42


answer = asyncio.run(main())
print(answer)

#: used on the spot, and by a plain function that runs the loop itself
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    return asyncio.get_event_loop().run_until_complete(main())
#          ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop


def serve():
    loop = asyncio.get_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop
    loop.call_soon(print)
    loop.run_forever()
#> fix useRun
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    return asyncio.run(main())


def serve():
    loop = asyncio.get_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop
    loop.call_soon(print)
    loop.run_forever()
#> fix newLoop of 2
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    return asyncio.get_event_loop().run_until_complete(main())
#          ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop


def serve():
    loop = asyncio.new_event_loop()
    loop.call_soon(print)
    loop.run_forever()

#: class bodies and defaults run at import as well
import asyncio


class Service:
    loop = asyncio.get_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop


def start(loop=asyncio.get_event_loop()):
#              ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop
    return loop

#: in coroutines, and in whatever they may call, it gives the running loop
import asyncio


async def main():
    loop = asyncio.get_event_loop()
    loop.call_soon(print)


class Protocol(asyncio.Protocol):
    def connection_made(self, transport):
        self.loop = asyncio.get_event_loop()


def later(work):
    return asyncio.get_event_loop().create_task(work)


def make(loop=None):
    return loop or asyncio.get_event_loop()


maker = lambda: asyncio.get_event_loop()

#: guarded
import asyncio

try:
    loop = asyncio.get_event_loop()
except RuntimeError:
    loop = asyncio.new_event_loop()


def run(work):
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError:
        loop = asyncio.new_event_loop()
    return loop.run_until_complete(work)


def run_anyhow(work):
    loop = asyncio.get_event_loop()
    if loop.is_running():
        return asyncio.ensure_future(work, loop=loop)
    return loop.run_until_complete(work)

#: a loop was set
import asyncio

asyncio.set_event_loop(asyncio.new_event_loop())
loop = asyncio.get_event_loop()


def run(work):
    return asyncio.get_event_loop().run_until_complete(work)

#: a notebook runs one (notebook)
import asyncio

loop = asyncio.get_event_loop()

#: fixtures set loops out of sight (test file)
import asyncio


def test_run(work):
    asyncio.get_event_loop().run_until_complete(work())

#: other loops
import asyncio
from gui import get_event_loop


class Policy:
    def get_event_loop(self):
        return 1


loop = get_event_loop()
other = Policy().get_event_loop()
running = asyncio.new_event_loop()

#: a future needs the loop it belongs to
import asyncio


async def main():
    await asyncio.sleep(0.1)


loop = asyncio.get_event_loop()
#      ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop
task = loop.create_task(main())
loop.run_until_complete(task)
#> fix newLoop
import asyncio


async def main():
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
task = loop.create_task(main())
loop.run_until_complete(task)

#: only for old versions
import asyncio
import sys

if sys.version_info < (3, 10):
    loop = asyncio.get_event_loop()
else:
    loop = asyncio.new_event_loop()

#: other statements use the loop for more than one run
import asyncio


async def main():
    await asyncio.sleep(0.1)


loop = asyncio.get_event_loop()
#      ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop


def start():
    loop.run_until_complete(main())
    loop.call_soon(print)
#> fix newLoop
import asyncio


async def main():
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()


def start():
    loop.run_until_complete(main())
    loop.call_soon(print)

#: a callback of code that nobody knows: its thread may have a loop
import asyncio
import threading

from events import bus


class Agent:
    def __init__(self, stream):
        stream.subscribe("agent", self.on_event)

    def on_event(self, event):
        if event.last:
            self.finish()
        asyncio.get_event_loop().run_until_complete(self.handle(event))

    def finish(self):
        loop = asyncio.get_event_loop()
        loop.run_until_complete(self.close())

    def start(self):
        threading.Thread(target=self.work).start()

    def work(self):
        asyncio.get_event_loop().run_until_complete(self.close())
#       ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop

    async def handle(self, event): ...

    async def close(self): ...


def on_message(message):
    asyncio.get_event_loop().run_until_complete(message.send())


bus.on("message", on_message)
#: gather takes the current loop where none runs: it goes into a coroutine, or the new loop becomes the current one
import asyncio


async def task(name):
    await asyncio.sleep(1)
    print(name)


loop = asyncio.get_event_loop()
#      ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop
loop.run_until_complete(asyncio.gather(task("A"), task("B")))
loop.close()
#> fix useRun
import asyncio


async def task(name):
    await asyncio.sleep(1)
    print(name)


async def gather_all():
    return await asyncio.gather(task("A"), task("B"))


asyncio.run(gather_all())
#> fix newLoop
import asyncio


async def task(name):
    await asyncio.sleep(1)
    print(name)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(asyncio.gather(task("A"), task("B")))
loop.close()

#: tasks that were made for the current loop cannot run in that of asyncio.run
import asyncio


async def work(number):
    await asyncio.sleep(number)


loop = asyncio.get_event_loop()
#      ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop
tasks = [asyncio.ensure_future(work(1)), asyncio.ensure_future(work(2))]
loop.run_until_complete(asyncio.wait(tasks))
#> fix newLoop
import asyncio


async def work(number):
    await asyncio.sleep(number)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
tasks = [asyncio.ensure_future(work(1)), asyncio.ensure_future(work(2))]
loop.run_until_complete(asyncio.wait(tasks))

#: without a name there is nothing to make the current one
import asyncio


async def work(number):
    await asyncio.sleep(number)


def start(number):
    future = asyncio.ensure_future(work(number))
    asyncio.get_event_loop().run_until_complete(future)
#   ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop
