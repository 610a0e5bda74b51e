#: a loop for one coroutine, closed by hand, is what 'asyncio.run' is for
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ manual-loop-management (hint)
    loop.run_until_complete(main())
    loop.close()
#> fix useRun
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    asyncio.run(main())

#: set, protected, and shut down with care
import asyncio as aio
from asyncio import new_event_loop as make


async def main(name):
    await aio.sleep(0.1)
    return name


def start():
    loop = make()
#          ^^^^ manual-loop-management
    aio.set_event_loop(loop)
    try:
        return loop.run_until_complete(
            main("first"),  # the only one
        )
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        aio.set_event_loop(None)
        loop.close()
#> fix useRun
import asyncio as aio
from asyncio import new_event_loop as make


async def main(name):
    await aio.sleep(0.1)
    return name


def start():
    return aio.run(
        main("first"),  # the only one
    )

#: at module level
import asyncio


async def main():
    return 1


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ manual-loop-management
    asyncio.set_event_loop(loop)
    answer = loop.run_until_complete(main())
    print(answer)
    loop.close()
#> fix useRun
import asyncio


async def main():
    return 1


if __name__ == "__main__":
    answer = asyncio.run(main())
    print(answer)

#: no rewrite where a handler or a comment belongs to the loop
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ manual-loop-management
    try:
        loop.run_until_complete(main())
    except KeyboardInterrupt:
        print("stopped")
    finally:
        # No warnings at the end.
        loop.close()

#: the loop does more than one run
import asyncio


async def main():
    await asyncio.sleep(0.1)


def twice():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.run_until_complete(main())
    loop.close()


def debugged():
    loop = asyncio.new_event_loop()
    loop.set_debug(True)
    loop.run_until_complete(main())
    loop.close()


def often(count):
    loop = asyncio.new_event_loop()
    for _ in range(count):
        loop.run_until_complete(main())
    loop.close()


def handed_on(server):
    loop = asyncio.new_event_loop()
    server.start(loop)
    loop.run_until_complete(main())
    loop.close()


def kept(self):
    self.loop = asyncio.new_event_loop()
    self.loop.run_until_complete(main())
    self.loop.close()


def later():
    loop = asyncio.new_event_loop()
    return lambda: loop.run_until_complete(main()), loop.close

#: a future, or nobody knows what, is nothing for 'asyncio.run'
import asyncio


def start(work):
    loop = asyncio.new_event_loop()
    result = loop.run_until_complete(work)
    loop.close()
    return result

#: one loop among others, and a loop of another kind
import asyncio
import gui


async def main():
    await asyncio.sleep(0.1)


def start(loop=None):
    if loop is None:
        loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.close()


def show():
    loop = gui.new_event_loop()
    loop.run_until_complete(main())
    loop.close()

#: tests may have a reason (test file)
import asyncio


async def main():
    await asyncio.sleep(0.1)


def test_main():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.close()

#: tasks that were made for the current loop would belong to another one than asyncio.run makes: no fix
import asyncio


async def work(number):
    await asyncio.sleep(number)


def main():
    loop = asyncio.new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^ manual-loop-management
    asyncio.set_event_loop(loop)
    tasks = [asyncio.ensure_future(work(number)) for number in range(3)]
    loop.run_until_complete(asyncio.wait(tasks))
    loop.close()
