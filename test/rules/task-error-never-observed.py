#: only its end is asked for, not how it came
import asyncio


class Client:
    def __init__(self, connection):
        self.connection = connection
        self._reader = None

    async def start(self):
        self._reader = asyncio.create_task(self.read())
#       ^^^^^^^^^^^^ task-error-never-observed (information)

    async def read(self):
        async for message in self.connection:
            print(message)

    def stop(self):
        if self._reader is not None and not self._reader.done():
            self._reader.cancel()
#> fix report
import asyncio
import logging


def _log_error(task):
    if not task.cancelled() and task.exception() is not None:
        logging.error("task failed", exc_info=task.exception())


class Client:
    def __init__(self, connection):
        self.connection = connection
        self._reader = None

    async def start(self):
        self._reader = asyncio.create_task(self.read())
        self._reader.add_done_callback(_log_error)

    async def read(self):
        async for message in self.connection:
            print(message)

    def stop(self):
        if self._reader is not None and not self._reader.done():
            self._reader.cancel()

#: awaited, collected, given away, read by a callback, guarded, public, endless
import asyncio
import logging


class Client:
    def __init__(self, connection):
        self.connection = connection

    async def start(self, keep):
        self._awaited = asyncio.create_task(self.read())
        self._gathered = asyncio.create_task(self.read())
        self._given = asyncio.create_task(self.read())
        self._called = asyncio.create_task(self.read())
        self._called.add_done_callback(print)
        self._guarded = asyncio.create_task(self.guarded())
        self.public = asyncio.create_task(self.read())
        self._asked = asyncio.create_task(self.read())
        self._unknown = asyncio.create_task(self.connection.run())
        keep(self._given)

    async def read(self):
        async for message in self.connection:
            print(message)

    async def guarded(self):
        try:
            await self.read()
        except Exception:
            logging.exception("read")

    async def stop(self):
        await self._awaited
        await asyncio.gather(self._gathered, return_exceptions=True)
        if self._asked.done() and self._asked.exception() is not None:
            print("failed")

#: the loop reports it (test file)
import asyncio


class Client:
    def start(self):
        self._reader = asyncio.create_task(self.read())

    async def read(self):
        await asyncio.sleep(1)

#: by the module's own logger
import asyncio
import logging

LOGGER = logging.getLogger("client")


class Client:
    async def start(self):
        self._reader = asyncio.create_task(self.read())
#       ^^^^^^^^^^^^ task-error-never-observed

    async def read(self):
        async for message in self.connection:
            print(message)

    def stop(self):
        self._reader.cancel()
#> fix report
import asyncio
import logging


def _log_error(task):
    if not task.cancelled() and task.exception() is not None:
        LOGGER.error("task failed", exc_info=task.exception())


LOGGER = logging.getLogger("client")


class Client:
    async def start(self):
        self._reader = asyncio.create_task(self.read())
        self._reader.add_done_callback(_log_error)

    async def read(self):
        async for message in self.connection:
            print(message)

    def stop(self):
        self._reader.cancel()
