#: a coroutine in a variable is still not running
import asyncio


async def charge(order):
    await asyncio.sleep(1)


async def checkout(order):
    receipt = charge(order)
#   ^^^^^^^ unawaited-coroutine-variable (warning)
    print("paid", order)
#> fix addAwait
import asyncio


async def charge(order):
    await asyncio.sleep(1)


async def checkout(order):
    receipt = await charge(order)
    print("paid", order)

#: an underscore only silences other tools
async def charge(order): ...


async def checkout(order):
    _ = charge(order)
#   ^ unawaited-coroutine-variable

#: tested, compared, shown, taken apart: nothing of that runs it
async def charge(order): ...


async def checkout(order):
    receipt = charge(order)
#   ^^^^^^^ unawaited-coroutine-variable
    if receipt:
        print(f"receipt: {receipt}", receipt)
    if receipt is None or receipt == 1:
        return receipt["id"], receipt.number
#> fix addAwait
async def charge(order): ...


async def checkout(order):
    receipt = await charge(order)
    if receipt:
        print(f"receipt: {receipt}", receipt)
    if receipt is None or receipt == 1:
        return receipt["id"], receipt.number

#: awaited later, on some path, in a loop
async def charge(order): ...


async def later(order):
    receipt = charge(order)
    print(order)
    await receipt


async def perhaps(order, flag):
    receipt = charge(order)
    if flag:
        await receipt


async def rounds(orders):
    receipt = None
    for order in orders:
        if receipt is not None:
            print(await receipt)
        receipt = charge(order)

#: passed, returned, yielded, stored, appended, chosen
import asyncio


async def charge(order): ...


async def given(order, jobs):
    first = charge(order)
    asyncio.run_coroutine_threadsafe(first, jobs.loop)
    second = charge(order)
    jobs.append(second)
    third = charge(order)
    jobs.current = third
    fourth = charge(order)
    jobs["d"] = [fourth]
    fifth = charge(order)
    other = fifth
    await other
    sixth = charge(order)
    chosen = sixth or None
    yield chosen

#: closed or deleted on purpose
async def charge(order): ...


async def checkout(order):
    closed = charge(order)
    closed.close()
    deleted = charge(order)
    del deleted
    dropped = charge(order)
    dropped = None
    inspected = charge(order)
    print(inspected.cr_frame, inspected.__name__)

#: captured by a nested function, a lambda or a comprehension
async def charge(order): ...


async def checkout(order, register):
    receipt = charge(order)

    async def wait():
        await receipt

    register(wait)
    second = charge(order)
    register(lambda: second)
    third = charge(order)
    register([third for _ in range(1)])

#: names that live elsewhere
current = None


async def charge(order): ...


async def checkout(order):
    global current
    current = charge(order)


async def outer(order):
    pending = None

    async def inner():
        nonlocal pending
        pending = charge(order)

    await inner()
    await pending

#: given a new coroutine before the first one ran
async def charge(order): ...


async def checkout(order):
    receipt = charge(order)
#   ^^^^^^^ unawaited-coroutine-variable
    receipt = charge(order)
    await receipt

#: the assignment may have been skipped by an error
async def charge(order): ...


async def checkout(order):
    receipt = charge(order)
    try:
        receipt = charge(order)
    finally:
        await receipt

#: everything local is looked at
async def charge(order): ...


async def checkout(order):
    receipt = charge(order)
    return locals()

#: tasks and futures run by themselves; results and unknown functions are no coroutines
import asyncio
from tools import charge_quickly


async def charge(order): ...


def build():
    return charge


async def checkout(order, group):
    task = group.create_task(charge(order))
    result = await charge(order)
    quick = charge_quickly(order)
    maker = build()
    future = asyncio.get_running_loop().create_future()

#: module level, class bodies and plain functions: others may use the name, or no await is possible
async def charge(order): ...


pending = charge("first")


class Shop:
    opening = charge("second")


def checkout():
    receipt = charge("third")

#: hidden names
async def charge(order): ...


async def checkout(charge, order):
    receipt = charge(order)
