#: the handler of 'signal' does not wake the loop
import asyncio
import signal


async def main():
    stopped = asyncio.Event()
    signal.signal(signal.SIGTERM, lambda number, frame: stopped.set())
#   ^^^^^^^^^^^^^ signal-handler-misuse (information)
    await stopped.wait()
#> fix useLoop
import asyncio
import signal


async def main():
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: stopped.set())
    await stopped.wait()

#: functions of the file, other names, other calls
import asyncio
from signal import SIGINT, signal as handle


async def shut_down():
    await asyncio.sleep(0.1)


def stop(number, frame):
    asyncio.ensure_future(shut_down())
#   ^^^^^^^^^^^^^^^^^^^^^ dangling-task


async def main():
    loop = asyncio.get_running_loop()

    def leave(*_):
        loop.stop()

    handle(SIGINT, stop)
#   ^^^^^^ signal-handler-misuse
    handle(SIGINT, leave)
#   ^^^^^^ signal-handler-misuse
    handle(SIGINT, lambda *args: loop.create_task(shut_down()))
#                                ^^^^^^^^^^^^^^^^ dangling-task-in-lambda
#   ^^^^^^ signal-handler-misuse
    handle(SIGINT, lambda number, frame: print(number, loop.call_soon(print)))
#   ^^^^^^ signal-handler-misuse
#> fix useLoop of 5
import asyncio
from signal import SIGINT, signal as handle


async def shut_down():
    await asyncio.sleep(0.1)


def stop(number, frame):
    asyncio.ensure_future(shut_down())
#   ^^^^^^^^^^^^^^^^^^^^^ dangling-task


async def main():
    loop = asyncio.get_running_loop()

    def leave(*_):
        loop.stop()

    handle(SIGINT, stop)
#   ^^^^^^ signal-handler-misuse
    handle(SIGINT, leave)
#   ^^^^^^ signal-handler-misuse
    asyncio.get_running_loop().add_signal_handler(SIGINT, lambda *args: loop.create_task(shut_down()))
#                                                                       ^^^^^^^^^^^^^^^^ dangling-task-in-lambda
    handle(SIGINT, lambda number, frame: print(number, loop.call_soon(print)))
#   ^^^^^^ signal-handler-misuse

#: a handler that sets a flag, raises, or wakes the loop as it should
import asyncio
import signal
import threading


class State:
    stopped = False


def note(number, frame):
    State.stopped = True


def fail(number, frame):
    raise KeyboardInterrupt


async def main(unknown):
    loop = asyncio.get_running_loop()
    event = threading.Event()
    stopped = asyncio.Event()
    signal.signal(signal.SIGTERM, note)
    signal.signal(signal.SIGTERM, fail)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, lambda *_: event.set())
    signal.signal(signal.SIGTERM, lambda *_: loop.call_soon_threadsafe(stopped.set))
    signal.signal(signal.SIGTERM, unknown)
    loop.add_signal_handler(signal.SIGTERM, stopped.set)

#: the systems that have no other way
import asyncio
import signal
import sys


async def main():
    stopped = asyncio.Event()
    if sys.platform == "win32":
        signal.signal(signal.SIGTERM, lambda *_: stopped.set())

#: functions of others
import asyncio
from gui import signal


async def main():
    stopped = asyncio.Event()
    signal.signal(1, lambda *_: stopped.set())

#: loops of other packages are woken by every signal
import asyncio
import signal
import uvloop


async def main():
    stopped = asyncio.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    await stopped.wait()


uvloop.run(main())
