#: the first exception ends the worker for good, and nobody waits for its task
import asyncio


class Service:
    def __init__(self, client):
        self.client = client

    def start(self):
        self.worker = asyncio.create_task(self.refresh())

    async def refresh(self):
        while True:
#       ^^^^^ background-loop-unguarded (hint)
            await self.client.load()
            await asyncio.sleep(60)
#> fix guard
import asyncio
import logging


class Service:
    def __init__(self, client):
        self.client = client

    def start(self):
        self.worker = asyncio.create_task(self.refresh())

    async def refresh(self):
        while True:
            try:
                await self.client.load()
            except Exception:
                logging.exception("refresh failed")
            await asyncio.sleep(60)

#: a function, with the work at the end
import asyncio
import logging

tasks = {}


async def consume(queue, handle):
    print("started")
    while True:
#   ^^^^^ background-loop-unguarded
        item = await queue.get()
        handle(item)  # any of them


def start(queue, handle):
    tasks["consume"] = asyncio.create_task(consume(queue, handle))
#> fix guard
import asyncio
import logging

tasks = {}


async def consume(queue, handle):
    print("started")
    while True:
        try:
            item = await queue.get()
            handle(item)  # any of them
        except Exception:
            logging.exception("consume failed")


def start(queue, handle):
    tasks["consume"] = asyncio.create_task(consume(queue, handle))

#: somebody handles errors: in the loop, around it, or in what it calls
import asyncio
from contextlib import suppress


class Service:
    def start(self):
        self.one = asyncio.create_task(self.guarded())
        self.two = asyncio.create_task(self.suppressed())
        self.three = asyncio.create_task(self.delegated())
        self.four = asyncio.create_task(self.outer())

    async def guarded(self):
        while True:
            try:
                await self.client.load()
            except ValueError:
                print("failed")
            await asyncio.sleep(60)

    async def suppressed(self):
        while True:
            with suppress(OSError):
                await self.client.load()
            await asyncio.sleep(60)

    async def delegated(self):
        while True:
            await self.step()
            await asyncio.sleep(60)

    async def step(self):
        try:
            await self.client.load()
        except OSError:
            print("failed")

    async def outer(self):
        try:
            while True:
                await self.client.load()
                await asyncio.sleep(60)
        finally:
            print("stopped")

#: somebody waits for the task, or watches it
import asyncio


async def consume(queue, handle):
    while True:
        handle(await queue.get())


async def main(queue, handle):
    worker = asyncio.create_task(consume(queue, handle))
    await worker


async def poll(load):
    while True:
        await load()


async def group(load):
    async with asyncio.TaskGroup() as tasks:
#              ^^^^^^^^^^^^^^^^^^^ redundant-taskgroup
        tasks.create_task(poll(load))

#: a callback is told how it ended
import asyncio


class Service:
    def start(self, ended):
        self.worker = asyncio.create_task(self.refresh())
        self.worker.add_done_callback(ended)

    async def refresh(self):
        while True:
            await self.client.load()
            await asyncio.sleep(60)

#: measuring and counting hardly fail
import asyncio
import time


class Metrics:
    def start(self):
        self.task = asyncio.create_task(self.measure())

    async def measure(self):
        tick = time.perf_counter
        last = tick()
        while True:
            await asyncio.sleep(1)
            now = tick()
            self.log.warning("%.2f", now - last)
            self.interval.observe(now - last)
            last = now

#: a way out, and loops that only sleep
import asyncio


class Service:
    def start(self):
        self.one = asyncio.create_task(self.until_done())
        self.two = asyncio.create_task(self.tick())

    async def until_done(self):
        while True:
            if await self.client.load():
                break
            await asyncio.sleep(60)

    async def tick(self):
        while True:
            print("tick")
            await asyncio.sleep(1)
