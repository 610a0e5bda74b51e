#: a closed loop runs nothing any more
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.close()
    loop.run_until_complete(main())
#   ^^^^^^^^^^^^^^^^^^^^^^^ loop-used-after-close (error)
    print("done")
#> fix closeLater
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.run_until_complete(main())
    loop.close()
    print("done")

#: closed in 'finally', used behind it, in whatever block
import asyncio as aio


def start(loop: aio.AbstractEventLoop, work, flag):
    try:
        loop.run_until_complete(work)
    finally:
        loop.close()
    if flag:
        loop.call_soon(print)
#       ^^^^^^^^^^^^^^ loop-used-after-close
    return [loop.create_task(step) for step in work]
#           ^^^^^^^^^^^^^^^^ loop-used-after-close

#: at module level
import asyncio


async def main():
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
loop.close()
if main:
    loop.run_until_complete(main())
#   ^^^^^^^^^^^^^^^^^^^^^^^ loop-used-after-close

#: closed only in one case, or another time
import asyncio


def start(loop: asyncio.AbstractEventLoop, work, flag):
    if flag:
        loop.close()
        return
    loop.run_until_complete(work)


def several(loop: asyncio.AbstractEventLoop, work):
    for step in work:
        loop.run_until_complete(step)
        if not step:
            loop.close()
            break
    else:
        loop.run_until_complete(work)

#: another loop under the same name
import asyncio


def start(work):
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    loop.close()
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    loop.run_until_complete(work)
    loop.close()


def other(work, make):
    loop = make()
    loop.close()
    loop.run_until_complete(work)

#: questions that a closed loop answers, and code that runs another time
import asyncio


def start(loop: asyncio.AbstractEventLoop, work):
    loop.close()
    loop.stop()
    print(loop.is_closed(), loop.time())

    def again():
        loop.run_until_complete(work)

    return again, lambda: loop.call_soon(work)

#: the error is wanted
import asyncio


def start(loop: asyncio.AbstractEventLoop, work):
    loop.close()
    try:
        loop.run_until_complete(work)
    except RuntimeError:
        print("closed")

#: as tests want it (test file)
import asyncio
import pytest


def test_closed(work):
    loop = asyncio.new_event_loop()
    loop.close()
    with pytest.raises(RuntimeError):
        loop.run_until_complete(work)

#: one name of the module that is bound again
import asyncio

loop = asyncio.new_event_loop()
loop.close()
loop = asyncio.new_event_loop()
loop.call_soon(print)
loop.close()
