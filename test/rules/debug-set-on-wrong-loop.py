#: 'asyncio.run' makes a loop of its own, without debug mode
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    asyncio.get_event_loop().set_debug(True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ debug-set-on-wrong-loop (information)
    asyncio.run(main())
#> fix debugRun
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    asyncio.run(main(), debug=True)

#: through a name, under other names
import asyncio as aio
from asyncio import new_event_loop, run


async def main():
    await aio.sleep(0.1)


def start():
    loop = new_event_loop()
    loop.set_debug(True)
#   ^^^^^^^^^^^^^^ debug-set-on-wrong-loop
    run(
        main(),
    )
#> fix debugRun
import asyncio as aio
from asyncio import new_event_loop, run


async def main():
    await aio.sleep(0.1)


def start():
    run(
        main(), debug=True,
    )

#: at module level, beside the other mistake
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.get_event_loop().set_debug(True)
#   ^^^^^^^^^^^^^^^^^^^^^^ get-event-loop-without-loop
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ debug-set-on-wrong-loop
    asyncio.run(main())
#> fix debugRun of 2
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.run(main(), debug=True)

#: the loop is run, or handed to somebody who may
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    loop.run_until_complete(main())
    loop.close()


def later():
    asyncio.run(main())

#: the running loop, a loop that was passed, and debug mode switched off
import asyncio
from gui import Loop


async def main():
    asyncio.get_running_loop().set_debug(True)
    asyncio.get_event_loop().set_debug(True)


def start(loop: asyncio.AbstractEventLoop):
    loop.set_debug(True)
    asyncio.get_event_loop().set_debug(False)
    Loop().set_debug(True)
    asyncio.run(main())

#: a factory may give the loop, and what ran before does not count
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    asyncio.run(main(), loop_factory=lambda: loop)

#: nothing is run here
import asyncio


def prepare():
    asyncio.get_event_loop().set_debug(True)


def start(main):
    asyncio.run(main())
