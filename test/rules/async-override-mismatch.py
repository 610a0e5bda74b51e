#: who awaits the base's method fails with this class
class Storage:
    async def save(self, key):
        raise NotImplementedError


class MemoryStorage(Storage):
    def save(self, key):
#       ^^^^ async-override-mismatch (hint)
        self.key = key
#> fix makeAsync
class Storage:
    async def save(self, key):
        raise NotImplementedError


class MemoryStorage(Storage):
    async def save(self, key):
        self.key = key

#: and the other way round nobody awaits it
class Storage:
    def save(self, key):
        self.key = key
        return True


class RemoteStorage(Storage):
    async def save(self, key):
#             ^^^^ async-override-mismatch
        self.remote = key

#: through several classes, class methods and nested classes
import abc


class Base(abc.ABC):
    @abc.abstractmethod
    async def load(self):
        """Loads it."""

    @classmethod
    async def make(cls):
        return cls()


class Middle(Base):
    pass


class Last(Middle):
    def load(self):
#       ^^^^ async-override-mismatch
        return [1, 2]

    @classmethod
    def make(cls):
#       ^^^^ async-override-mismatch
        return None

#: called as a plain method in this file: somebody has to look at the callers
class Storage:
    async def save(self, key):
        raise NotImplementedError


class MemoryStorage(Storage):
    def save(self, key):
#       ^^^^ async-override-mismatch
        self.key = key

    def restore(self):
        self.save("last")

#: what comes back may be awaitable
import asyncio


async def write(key):
    await asyncio.sleep(0)


class Storage:
    async def save(self, key):
        raise NotImplementedError

    async def load(self, key):
        raise NotImplementedError

    async def drop(self, key):
        raise NotImplementedError


class Wrapper(Storage):
    def save(self, key):
        return write(key)

    def load(self, key):
        return self.inner.load(key)

    def drop(self, key):
        future = asyncio.get_running_loop().create_future()
        future.set_result(None)
        return future

#: an empty method is a hook, and an iterator or a property another matter
class Base:
    def on_start(self):
        """Called at the start."""

    def rows(self):
        yield 1

    @property
    def size(self):
        return 1

    def later(self):
        raise NotImplementedError


class Child(Base):
    async def on_start(self):
        self.started = True

    async def rows(self):
        yield 2

    @property
    async def size(self):
#             ^^^^ async-property
        return 2

    async def later(self):
        return 3

#: a stub is implemented elsewhere, a decorator may do anything, and a base nobody knows may have it
from elsewhere import Other, adapted


class Base:
    async def save(self):
        raise NotImplementedError


class Abstract(Base):
    def save(self):
        raise NotImplementedError


class Adapted(Base):
    @adapted
    def save(self):
        self.saved = True


class Mixed(Other, Base):
    def save(self):
        self.saved = True


class Unrelated:
    def save(self):
        self.saved = True

#: the same kind on both sides
class Base:
    async def save(self):
        self.saved = True

    def load(self):
        return 1


class Child(Base):
    async def save(self):
        self.saved = False

    def load(self):
        return 2

#: only one of two definitions
import sys


class Base:
    async def save(self):
        self.saved = True


class Child(Base):
    if sys.platform == "win32":
        def save(self):
            self.saved = False

#: a synchronous variant of the whole class, on purpose
class Message:
    async def delete(self):
        self.deleted = True


class SyncMessage(Message):
    def delete(self):
        self.deleted = True

#: the callers look at what comes back
import inspect


class Plugin:
    def start(self):
        self.running = True


class Remote(Plugin):
    async def start(self):
        self.running = False


async def run(plugin: Plugin):
    result = plugin.start()
    if inspect.isawaitable(result):
        await result

#: doubles in tests are called by tests (test file)
class Plugin:
    async def start(self):
        self.running = True


class Fake(Plugin):
    def start(self):
        self.running = False

#: what a library calls as a plain function is never awaited
import asyncio
import logging
import threading


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    async def data_received(self, data):
#             ^^^^^^^^^^^^^ async-override-mismatch (error)
        await asyncio.sleep(0.1)
        self.transport.write(data)


class Worker(threading.Thread):
    async def run(self):
#             ^^^ async-override-mismatch (error)
        await asyncio.sleep(0.1)


class Store(logging.Handler):
    async def emit(self, record):
#             ^^^^ async-override-mismatch (error)
        await asyncio.sleep(0.1)

#: the file runs the coroutine itself; other methods, other classes; a decorator may run it
import asyncio
import threading

from tools import Thread, started


class Worker(threading.Thread):
    def run(self):
        asyncio.run(self.work())

    async def work(self):
        await asyncio.sleep(0.1)


class Runner(threading.Thread):
    async def run(self):
        await asyncio.sleep(0.1)

    def begin(self):
        asyncio.run(self.run())


class Started(threading.Thread):
    @started
    async def run(self):
        await asyncio.sleep(0.1)


class Other(Thread):
    async def run(self):
        await asyncio.sleep(0.1)
