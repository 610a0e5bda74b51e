#: the arguments of 'run' are made before there is a loop
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


if __name__ == "__main__":
    asyncio.run(asyncio.gather(fetch(1), fetch(2)))
#               ^^^^^^^^^^^^^^ gather-outside-loop (error)
#> fix wrap
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


if __name__ == "__main__":
    async def gather_all():
        return await asyncio.gather(fetch(1), fetch(2))

    asyncio.run(gather_all())

#: other names, arguments of any kind, the result used
import asyncio as aio
from asyncio import gather as together, run


def start(works):
    results = run(
        together(*[work() for work in works], return_exceptions=True),
#       ^^^^^^^^ gather-outside-loop
        debug=True,
    )
    return results


print(aio.run(aio.gather()))
#             ^^^^^^^^^^ gather-outside-loop
#> fix wrap
import asyncio as aio
from asyncio import gather as together, run


def start(works):
    async def gather_all():
        return await together(*[work() for work in works], return_exceptions=True)

    results = run(
        gather_all(),
        debug=True,
    )
    return results


print(aio.run(aio.gather()))
#             ^^^^^^^^^^ gather-outside-loop
#> fix wrap of 2
import asyncio as aio
from asyncio import gather as together, run


def start(works):
    results = run(
        together(*[work() for work in works], return_exceptions=True),
#       ^^^^^^^^ gather-outside-loop
        debug=True,
    )
    return results


async def gather_all():
    return await aio.gather()


print(aio.run(gather_all()))

#: a new loop is not the current one, and coroutines join another
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


def start(numbers):
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(asyncio.gather(fetch(1), fetch(2)))
#                               ^^^^^^^^^^^^^^ gather-outside-loop
        return loop.run_until_complete(asyncio.gather(*[fetch(number) for number in (1, 2)]))
#                                      ^^^^^^^^^^^^^^ gather-outside-loop
    finally:
        loop.close()
#> fix wrap
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


def start(numbers):
    loop = asyncio.new_event_loop()
    try:
        async def gather_all():
            return await asyncio.gather(fetch(1), fetch(2))

        loop.run_until_complete(gather_all())
        return loop.run_until_complete(asyncio.gather(*[fetch(number) for number in (1, 2)]))
#                                      ^^^^^^^^^^^^^^ gather-outside-loop
    finally:
        loop.close()

#: the loop is set, tasks bring theirs, and nobody knows what the works are
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


def start():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.run_until_complete(asyncio.gather(fetch(1), fetch(2)))
    loop.close()

#: tasks bring their loop, and nobody knows what the works are
import asyncio


async def fetch(number):
    await asyncio.sleep(number)


def start(works):
    loop = asyncio.new_event_loop()
    loop.run_until_complete(asyncio.gather(loop.create_task(fetch(1)), fetch(2)))
    loop.run_until_complete(asyncio.gather(*works))
    loop.close()


def given(loop, current: asyncio.AbstractEventLoop):
    loop.run_until_complete(asyncio.gather(fetch(1), fetch(2)))
    current.run_until_complete(asyncio.gather(fetch(1), fetch(2)))

#: in a coroutine there is a loop
import asyncio
from tools import gather


async def fetch(number):
    await asyncio.sleep(number)


async def both():
    return await asyncio.gather(fetch(1), fetch(2))


asyncio.run(both())
asyncio.run(gather(fetch(1), fetch(2)))

#: the error is wanted (test file)
import asyncio
import pytest


def test_run():
    with pytest.raises(RuntimeError):
        asyncio.run(asyncio.gather())
