#: the third item has no place, and nobody can take one out
import asyncio


async def main(worker):
    queue = asyncio.Queue(maxsize=2)
    await queue.put(1)
    await queue.put(2)
    await queue.put(3)
#         ^^^^^^^^^ queue-filled-before-consumers (warning)
    await worker(queue)

#: in a loop whose turns can be counted; other kinds of queues
import asyncio
from asyncio import LifoQueue as Stack


async def main(worker):
    stack = Stack(10)
    for number in range(100):
        await stack.put(number)
#             ^^^^^^^^^ queue-filled-before-consumers
    queue = asyncio.PriorityQueue(maxsize=1)
    for name in ["a", "b"]:
        await queue.put(name)
#             ^^^^^^^^^ queue-filled-before-consumers
    await worker(stack, queue)

#: consumers first, or something taken out in time
import asyncio


async def first(worker):
    queue = asyncio.Queue(maxsize=2)
    task = asyncio.create_task(worker(queue))
    for number in range(100):
        await queue.put(number)
    await task


async def second():
    queue = asyncio.Queue(1)
    await queue.put(1)
    print(await queue.get())
    await queue.put(2)


async def third(queues):
    queue = asyncio.Queue(1)
    queues.append(queue)
    await queue.put(1)
    await queue.put(2)

#: it fits; it has no limit; nobody can count
import asyncio


async def main(worker, items, size, ready):
    fits = asyncio.Queue(2)
    await fits.put(1)
    await fits.put(2)
    endless = asyncio.Queue()
    for number in range(100):
        await endless.put(number)
    unknown = asyncio.Queue(size)
    for number in range(100):
        await unknown.put(number)
    filled = asyncio.Queue(2)
    for item in items:
        await filled.put(item)
    left = asyncio.Queue(2)
    for number in range(100):
        if number == 1:
            break
        await left.put(number)
    branch = asyncio.Queue(1)
    await branch.put(1)
    if ready:
        await branch.put(2)
    await worker(fits, endless, unknown, filled, left, branch)

#: without waiting, with a limit of time, in an inner function
import asyncio


async def main(worker):
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    await asyncio.wait_for(queue.put(2), 1)
    other = asyncio.Queue(1)

    async def fill():
        await other.put(1)
        await other.put(2)

    await asyncio.gather(fill(), worker(other))
