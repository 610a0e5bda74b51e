#: a loop cannot be started while one runs
import asyncio


async def work():
    await asyncio.sleep(0.1)
    return 42


async def main():
    answer = asyncio.run(work(), debug=True)
#            ^^^^^^^^^^^ run-inside-running-loop (error)
    print(answer)
#> fix awaitIt
import asyncio


async def work():
    await asyncio.sleep(0.1)
    return 42


async def main():
    answer = await work()
    print(answer)

#: every way to run one
import asyncio
from asyncio import run as start


async def work():
    await asyncio.sleep(0.1)


async def main(coroutine, loop: asyncio.AbstractEventLoop):
    start(coroutine)
#   ^^^^^ run-inside-running-loop
    loop.run_until_complete(work())
#   ^^^^^^^^^^^^^^^^^^^^^^^ run-inside-running-loop
    asyncio.new_event_loop().run_forever()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ run-inside-running-loop
    with asyncio.Runner() as runner:
        runner.run(work())
#       ^^^^^^^^^^ run-inside-running-loop
#> fix awaitIt of 2
import asyncio
from asyncio import run as start


async def work():
    await asyncio.sleep(0.1)


async def main(coroutine, loop: asyncio.AbstractEventLoop):
    start(coroutine)
#   ^^^^^ run-inside-running-loop
    await work()
    asyncio.new_event_loop().run_forever()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ run-inside-running-loop
    with asyncio.Runner() as runner:
        runner.run(work())
#       ^^^^^^^^^^ run-inside-running-loop

#: brackets where await needs them
import asyncio


async def work():
    return [1]


async def main(first, second, flag):
    print(asyncio.run(work())[0])
#         ^^^^^^^^^^^ run-inside-running-loop
    asyncio.run(first() if flag else second())
#   ^^^^^^^^^^^ run-inside-running-loop
#> fix awaitIt
import asyncio


async def work():
    return [1]


async def main(first, second, flag):
    print((await work())[0])
    asyncio.run(first() if flag else second())
#   ^^^^^^^^^^^ run-inside-running-loop
#> fix awaitIt of 2
import asyncio


async def work():
    return [1]


async def main(first, second, flag):
    print(asyncio.run(work())[0])
#         ^^^^^^^^^^^ run-inside-running-loop
    await (first() if flag else second())

#: the way in from plain code
import asyncio


async def main():
    await asyncio.sleep(1)


def start():
    asyncio.run(main())


if __name__ == "__main__":
    asyncio.run(main())

#: plain functions in a coroutine may run in a thread
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    def in_thread():
        return asyncio.run(work())

    await asyncio.to_thread(in_thread)
    await asyncio.to_thread(lambda: asyncio.run(work()))
    await asyncio.to_thread(asyncio.run, work())

#: a notebook already runs a loop (notebook)
import asyncio


async def work():
    await asyncio.sleep(1)


asyncio.run(work())
#[0-11] run-inside-running-loop
#> fix awaitIt
import asyncio


async def work():
    await asyncio.sleep(1)


await work()

#: loops that may be nested
import asyncio
import nest_asyncio

nest_asyncio.apply()


async def work():
    await asyncio.sleep(1)


async def main():
    asyncio.run(work())

#: the error is expected
import asyncio
import pytest


async def work():
    await asyncio.sleep(1)


async def main():
    try:
        return asyncio.run(work())
    except RuntimeError:
        return await work()


async def test_error():
    with pytest.raises(RuntimeError):
        asyncio.run(work())

#: another handler does not expect it
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    try:
        asyncio.run(work())
#       ^^^^^^^^^^^ run-inside-running-loop
    except KeyboardInterrupt:
        pass

#: somebody asked first whether a loop runs
import asyncio


async def work():
    await asyncio.sleep(1)


async def main(loop: asyncio.AbstractEventLoop):
    if loop.is_running():
        await work()
    else:
        loop.run_until_complete(work())

#: other things that run
import asyncio
from subprocess_tools import run


class Loop:
    def run_until_complete(self, work):
        return work


async def main(job, runner):
    run(job)
    runner.run(job)
    Loop().run_until_complete(job)
    asyncio = runner
    asyncio.run(job)

#: the test around the coroutine expects the error (test file)
import asyncio
import unittest


class TestRun(unittest.TestCase):
    def test_nested(self):
        async def main():
            coroutine = asyncio.sleep(1)
            try:
                asyncio.run(coroutine)
            finally:
                coroutine.close()

        with self.assertRaises(RuntimeError):
            asyncio.run(main())

#: frameworks that nest loops themselves
import asyncio
import chainlit


async def work():
    await asyncio.sleep(1)


@chainlit.on_chat_start
async def start():
    asyncio.run(work())

#: a plain function that starts a loop cannot be called where one runs
import asyncio


async def load():
    await asyncio.sleep(0.1)
    return 1


def load_now():
    return asyncio.run(load())


def report():
    print(load_now())


async def main():
    print(load_now())
#         ^^^^^^^^ run-inside-running-loop (error)
    report()
#   ^^^^^^ run-inside-running-loop (error)
    print(await asyncio.to_thread(load_now))

#: a function that looks whether a loop runs, tries, or has another way; one that another thread calls
import asyncio

from tools import in_thread


async def load():
    await asyncio.sleep(0.1)


def guarded():
    try:
        asyncio.run(load())
    except RuntimeError:
        print("a loop is running")


def chosen(now):
    if now:
        return asyncio.run(load())
    return None


def early(loop):
    if loop:
        return asyncio.ensure_future(load())
    return asyncio.run(load())


@in_thread
def threaded():
    asyncio.run(load())


def later():
    return lambda: asyncio.run(load())


async def main(loop):
    guarded()
    chosen(False)
    await early(loop)
    threaded()
    later()


def start():
    asyncio.run(main(True))
