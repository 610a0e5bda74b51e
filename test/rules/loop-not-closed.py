#: a loop that nobody closes keeps its selector and its socket pair
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ loop-not-closed (information)
    return loop.run_until_complete(main())
#> fix useRun
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    return asyncio.run(main())

#: it is used for more
import asyncio


async def main(name):
    await asyncio.sleep(0.1)
    return name


def start():
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ loop-not-closed
    loop.set_debug(True)
    first = loop.run_until_complete(main("first"))
    # And once more.
    return first, loop.run_until_complete(main("second"))
#> fix closeInFinally
import asyncio


async def main(name):
    await asyncio.sleep(0.1)
    return name


def start():
    loop = asyncio.new_event_loop()
    try:
        loop.set_debug(True)
        first = loop.run_until_complete(main("first"))
        # And once more.
        return first, loop.run_until_complete(main("second"))
    finally:
        loop.close()

#: a loop of the module lives as long as the process
import asyncio


async def main():
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())

#: closed, or closed by whoever gets it
import asyncio
import contextlib


def closed(work):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.close()


def entered(work):
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        return loop.run_until_complete(work)


def entered_later(work):
    loop = asyncio.new_event_loop()
    with contextlib.closing(loop):
        return loop.run_until_complete(work)


def returned(work):
    loop = asyncio.new_event_loop()
    loop.run_until_complete(work)
    return loop


def handed_on(register, work):
    loop = asyncio.new_event_loop()
    register(loop.close)
    loop.run_until_complete(work)


def forever():
    loop = asyncio.new_event_loop()
    loop.call_soon(print)
    loop.run_forever()


class Client:
    def __init__(self, work):
        loop = asyncio.new_event_loop()
        self.loop = loop
        loop.run_until_complete(work)


def never_run():
    loop = asyncio.new_event_loop()
    return loop.time()

#: set for others, who may close it
import asyncio


def start(work):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(work)

#: a lambda or another name may close it
import asyncio
import gui
from gui import new_event_loop


def start(work):
    loop = asyncio.new_event_loop()
    stop = lambda: loop.close()
    loop.run_until_complete(work)
    return stop


def show(work):
    loop = new_event_loop()
    return loop.run_until_complete(work)


def other(work):
    if work:
        loop = asyncio.new_event_loop()
    else:
        loop = gui.current()
    return loop.run_until_complete(work)

#: one step quieter in tests (test file)
import asyncio


def test_run(work):
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ loop-not-closed (hint)
    assert loop.run_until_complete(work()) == 1
