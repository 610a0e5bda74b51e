#: a coroutine is always true: everybody gets in
import asyncio


async def is_ready():
    await asyncio.sleep(1)


async def main():
    if is_ready():
#      ^^^^^^^^ coroutine-in-condition (error)
        print("ready")
#> fix addAwait
import asyncio


async def is_ready():
    await asyncio.sleep(1)


async def main():
    if await is_ready():
        print("ready")

#: every place that tests a value
async def is_ready(item=None): ...


async def main(items, item):
    while not is_ready():
#             ^^^^^^^^ coroutine-in-condition
        pass
    assert is_ready(), "not ready"
#          ^^^^^^^^ coroutine-in-condition
    state = "ready" if is_ready() else "busy"
#                      ^^^^^^^^ coroutine-in-condition
    both = is_ready() and items
#          ^^^^^^^^ coroutine-in-condition
    some = is_ready() or items
#          ^^^^^^^^ coroutine-in-condition
    ready = [item for item in items if is_ready(item)]
#                                      ^^^^^^^^ coroutine-in-condition
    if item == 1:
        pass
    elif is_ready():
#        ^^^^^^^^ coroutine-in-condition
        print(state, both, some, ready)
    match item:
        case 1 if is_ready():
#                 ^^^^^^^^ coroutine-in-condition
            pass
#> fix addAwait
async def is_ready(item=None): ...


async def main(items, item):
    while not await is_ready():
        pass
    assert is_ready(), "not ready"
#          ^^^^^^^^ coroutine-in-condition
    state = "ready" if is_ready() else "busy"
#                      ^^^^^^^^ coroutine-in-condition
    both = is_ready() and items
#          ^^^^^^^^ coroutine-in-condition
    some = is_ready() or items
#          ^^^^^^^^ coroutine-in-condition
    ready = [item for item in items if is_ready(item)]
#                                      ^^^^^^^^ coroutine-in-condition
    if item == 1:
        pass
    elif is_ready():
#        ^^^^^^^^ coroutine-in-condition
        print(state, both, some, ready)
    match item:
        case 1 if is_ready():
#                 ^^^^^^^^ coroutine-in-condition
            pass

#: in a generator expression await would make another kind of generator: no fix
async def is_ready(item): ...


async def main(items):
    return list(item for item in items if is_ready(item))
#                                         ^^^^^^^^ coroutine-in-condition

#: in a plain function the fix makes it a coroutine function
async def is_ready(): ...


def check():
    if is_ready():
#      ^^^^^^^^ coroutine-in-condition
        return "ready"
    return "busy"


async def main():
    print(check())
#> fix makeAsync
async def is_ready(): ...


async def check():
    if await is_ready():
        return "ready"
    return "busy"


async def main():
    print(await check())

#: the object itself is tested, or the coroutine is awaited after all
import inspect


async def is_ready(): ...


async def main():
    later = is_ready()
    if later is None or inspect.isawaitable(later):
        pass
    await later
    if await is_ready():
        pass
    await (is_ready() or is_ready())
    if (again := is_ready()):
        await again


def either():
    return is_ready() or None

#: a function that gives a value or a coroutine, or that nobody knows
from tools import is_known


async def ask(): ...


def is_ready(quick):
    if quick:
        return True
    return ask()


async def main(is_open):
    if is_ready(True) or is_known() or is_open():
        pass

#: the function itself is always true as well, but not our business
async def is_ready(): ...


async def main():
    if is_ready:
        pass

#: in a lambda there is no place for await
async def is_ready(item): ...


def keep(items):
    return filter(lambda item: not is_ready(item), items)
#                                  ^^^^^^^^ coroutine-in-condition
