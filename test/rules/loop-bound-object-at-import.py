#: up to Python 3.9 a lock belongs to the loop that is current when it is made (python <3.10)
import asyncio

lock = asyncio.Lock()
#      ^^^^^^^^^^^^ loop-bound-object-at-import (warning)


class Pool:
    jobs = asyncio.Queue()
#          ^^^^^^^^^^^^^ loop-bound-object-at-import (warning)

    async def run(self, done=asyncio.Event()):
#                            ^^^^^^^^^^^^^ loop-bound-object-at-import (warning)
        await done.wait()

#: a file that runs several loops, on any version (python 3.12)
import asyncio
from asyncio import Semaphore, run

limit = Semaphore(3)
#       ^^^^^^^^^ loop-bound-object-at-import (information)


async def first():
    async with limit:
        await asyncio.sleep(1)


def main():
    asyncio.run(first())
    run(first())

#: one loop, or none, in the file (python 3.12)
import asyncio

lock = asyncio.Lock()


async def main():
    async with lock:
        await asyncio.sleep(1)


if __name__ == "__main__":
    asyncio.run(main())

#: made in a function, on demand, or with the loop at hand (python <3.10)
import asyncio

loop = asyncio.new_event_loop()
lock = asyncio.Lock(loop=loop)
make = lambda: asyncio.Lock()


class Pool:
    def __init__(self):
        self.lock = asyncio.Lock()


def get():
    return asyncio.Event()

#: other classes and libraries (python <3.10)
import asyncio
import threading
from locks import Lock

first = Lock()
second = threading.Lock()
third = asyncio.new_event_loop()

#: a notebook runs one loop (notebook) (python <3.10)
import asyncio

lock = asyncio.Lock()
