#: in a coroutine it always gives the running loop, and does not say so (select get-event-loop-in-coroutine)
import asyncio
from asyncio import get_event_loop as current


async def main(work):
    loop = asyncio.get_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-in-coroutine (hint)
    await loop.run_in_executor(None, work)
    return [current() for _ in range(2)]
#           ^^^^^^^ get-event-loop-in-coroutine (hint)
#> fix useRunning
import asyncio
from asyncio import get_event_loop as current


async def main(work):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, work)
    return [current() for _ in range(2)]
#           ^^^^^^^ get-event-loop-in-coroutine (hint)
#> fix useRunning of 2
import asyncio
from asyncio import get_event_loop as current


async def main(work):
    loop = asyncio.get_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-in-coroutine (hint)
    await loop.run_in_executor(None, work)
    return [asyncio.get_running_loop() for _ in range(2)]

#: it is off unless somebody wants it
import asyncio


async def main():
    return asyncio.get_event_loop()

#: plain functions, lambdas and generator expressions may run elsewhere (select get-event-loop-in-coroutine)
import asyncio
from gui import get_event_loop


def helper():
    return asyncio.get_event_loop()


async def main():
    def nested():
        return asyncio.get_event_loop()

    get_event_loop()
    asyncio.get_running_loop()
    return nested, lambda: asyncio.get_event_loop(), (asyncio.get_event_loop() for _ in "ab")

#: a stand-in for the function (select get-event-loop-in-coroutine)
class asyncio:
    @staticmethod
    def get_event_loop():
        return None


async def main():
    return asyncio.get_event_loop()
