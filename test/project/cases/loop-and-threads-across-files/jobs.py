import asyncio
import time


async def work():
    await asyncio.sleep(1)


def refresh():
    time.sleep(1)


def start():
    return asyncio.create_task(work())


class Feed:
    def __init__(self):
        self.items = asyncio.Queue()

    def push(self, item):
        self.items.put_nowait(item)
