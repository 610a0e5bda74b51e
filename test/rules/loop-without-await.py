#: nothing else runs on this event loop, ever again
import asyncio


async def count(numbers):
    await asyncio.sleep(0)
    while True:
#   ^^^^^^^^^^ loop-without-await (warning)
        numbers.append(len(numbers))
#> fix letOthersRun
import asyncio


async def count(numbers):
    await asyncio.sleep(0)
    while True:
        await asyncio.sleep(0)
        numbers.append(len(numbers))

#: waiting for a task that gets no turn
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    while not task.done():
#   ^^^^^^^^^^^^^^^^^^^^^ loop-without-await
        pass
    return task.result()
#> fix letOthersRun
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    while not task.done():
        await asyncio.sleep(0)
    return task.result()

#: a flag that somebody else should set
import asyncio


class Service:
    ready = False

    async def start(self):
        await asyncio.sleep(0)
        while not self.ready:
#       ^^^^^^^^^^^^^^^^^^^^ loop-without-await
            ...

    async def wait(self, limit):
        while self.ready is False or limit > 3: pass
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loop-without-await
        await asyncio.sleep(0)

#: it awaits, somewhere
import asyncio


async def main(queue: asyncio.Queue, source, lock):
    while True:
        print(await queue.get())
        if queue.empty():
            continue
        async with lock:
            print("locked")


async def each(source):
    while True:
        async for item in source:
            print(item)


async def every(source):
    while True:
        items = [item async for item in source]
        print(items)


async def numbers():
    number = 0
    while True:
        number += 1
        yield number

#: it ends: a way out, a condition that the body changes, an error that is caught around it
import asyncio
import sys


async def main(items, source, parser):
    await asyncio.sleep(0)
    while True:
        if not items:
            break
        items.pop()
    while True:
        if parser.ok:
            return parser
        parser.feed()
        if parser.failed:
            raise ValueError
    while items:
        items.pop()


async def drain(source, items):
    await asyncio.sleep(0)
    try:
        while True:
            items.append(source.take())
    except IndexError:
        return items


async def serve(source):
    await asyncio.sleep(0)
    while True:
        print(next(source))


async def stop(code):
    await asyncio.sleep(0)
    while True:
        sys.exit(code)


async def step(machine):
    await asyncio.sleep(0)
    while machine.step():
        pass

#: plain functions run where they are put
import asyncio


def spin():
    while True:
        print("busy")


async def main():
    def inner():
        while True:
            print("busy")

    await asyncio.to_thread(spin)
    await asyncio.to_thread(inner)

#: a sleep that blocks is said to block
import asyncio
import time


async def main(flag):
    await asyncio.sleep(0)
    while not flag.ready:
        time.sleep(1)
#       ^^^^^^^^^^ blocking-call-in-async
