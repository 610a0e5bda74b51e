#: a statement that only calls a coroutine function does nothing
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    fetch()
#   ^^^^^ coroutine-never-awaited (error)
#> fix addAwait
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    await fetch()
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def fetch():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(fetch())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)

#: coroutine functions of asyncio itself
import asyncio as aio
from asyncio import sleep as pause


async def main(queue: aio.Queue[int]):
    aio.sleep(1)
#   ^^^^^^^^^ coroutine-never-awaited
    pause(1)
#   ^^^^^ coroutine-never-awaited
    queue.put(1)
#   ^^^^^^^^^ coroutine-never-awaited

#: methods, through self, through the class and through an instance
class Store:
    async def save(self): ...

    @classmethod
    async def load(cls): ...

    @staticmethod
    async def check(): ...

    async def run(self):
        self.save()
#       ^^^^^^^^^ coroutine-never-awaited
        self.check()
#       ^^^^^^^^^^ coroutine-never-awaited
        Store.load()
#       ^^^^^^^^^^ coroutine-never-awaited


async def main(given: Store):
    Store().save()
#   ^^^^^^^^^^^^ coroutine-never-awaited
    given.save()
#   ^^^^^^^^^^ coroutine-never-awaited
    store = Store()
    store.save()
#   ^^^^^^^^^^ coroutine-never-awaited

#: inherited from a class of this file
class Base:
    async def close(self): ...


class Child(Base):
    async def stop(self):
        self.close()
#       ^^^^^^^^^^ coroutine-never-awaited

#: awaited, stored, returned, passed on: the coroutine may still run
import asyncio


async def fetch(): ...


async def main(jobs):
    await fetch()
    later = fetch()
    await later
    jobs.append(fetch())
    jobs["first"] = fetch()
    jobs.current = fetch()
    await asyncio.gather(fetch(), fetch())
    asyncio.run_coroutine_threadsafe(fetch(), jobs.loop)
    fetch().close()
    yield fetch()

#: lambdas and plain functions pass it on to whoever calls them
async def fetch(): ...


async def main(run):
    run(lambda: fetch())

    def passed():
        return fetch()

    run(passed)

#: a nested function is plain again: another rule speaks there
async def fetch(): ...


async def main(button):
    def clicked():
        fetch()
#       ^^^^^ coroutine-called-from-sync

    button.on_click(clicked)

#: a parameter, a local or a loop variable hides the function
async def fetch(): ...


async def main(fetch):
    fetch()


async def other():
    from tools import fetch
    fetch()


async def third(items):
    for fetch in items:
        fetch()

#: the last definition is in force
async def fetch(): ...


def fetch(): ...


async def main():
    fetch()

#: at module level the first one was still in force
def start(): ...


start()


async def start(): ...

#: either of two definitions may be in force
import sys

if sys.platform == "win32":
    def fetch(): ...
else:
    async def fetch(): ...

try:
    from fast import store
except ImportError:
    async def store(): ...


async def main():
    fetch()
    store()

#: wrapped later, so it may be anything
from tools import make_sync


async def fetch(): ...


fetch = make_sync(fetch)


class Client:
    async def get(self): ...

    get = make_sync(get)

    async def main(self):
        self.get()
        fetch()

#: a decorator that nobody knows may start the coroutine itself
from tools import background, register


@background
async def fetch(): ...


@register("fetch", retries=3)
async def fetch_again(): ...


class Client:
    @background
    async def get(self): ...

    async def main(self):
        self.get()
        fetch()
        fetch_again()

#: decorators that keep a coroutine function what it is
import functools
from abc import abstractmethod
from typing import final


class Client:
    @final
    async def get(self): ...

    @abstractmethod
    async def put(self): ...

    @functools.lru_cache
#[5-24] cached-coroutine
    async def head(self): ...

    async def main(self):
        self.get()
#       ^^^^^^^^ coroutine-never-awaited
        self.put()
#       ^^^^^^^^ coroutine-never-awaited
        self.head()
#       ^^^^^^^^^ coroutine-never-awaited

#: a decorated class or a metaclass may replace its methods
from dataclasses import dataclass
from tools import Syncify, syncify


@syncify
class Wrapped:
    async def get(self): ...


class Made(metaclass=Syncify):
    async def get(self): ...


@dataclass
class Plain:
    name: str

    async def get(self): ...


async def main():
    Wrapped().get()
    Made().get()
    Plain("a").get()
#   ^^^^^^^^^^^^^^ coroutine-never-awaited

#: a method that the file replaces with something else
from unittest import mock


class Client:
    async def get(self): ...

    async def put(self): ...

    async def head(self): ...


async def main(monkeypatch):
    client = Client()
    client.get = mock.Mock()
#                ^^^^^^^^^ mock-for-coroutine
    client.get()
    setattr(client, "put", print)
    client.put()
    monkeypatch.setattr(Client, "head", print)
    client.head()

#: an asynchronous generator, a generator and a context manager are no coroutines
from contextlib import asynccontextmanager


async def items():
    yield 1


def numbers():
    yield 1


@asynccontextmanager
async def opened():
    yield


async def main():
    items()
    numbers()
    opened()

#: a property is not called, and what it gives is not known to be called
class Client:
    @property
    async def state(self): ...

    async def main(self):
        self.state
        return await self.state

#: overloads: the implementation counts
from typing import overload


@overload
async def fetch(name: str) -> str: ...
@overload
async def fetch(name: int) -> int: ...
def fetch(name):
    return name


async def main():
    fetch("a")

#: fixtures are called by pytest, not by their name
import pytest


@pytest.fixture
async def client(): ...


async def test_client(client):
    client()

#: a function that passes a coroutine on gives one as well
async def fetch(name): ...


def shortcut():
    return fetch("default")


async def main():
    shortcut()
#   ^^^^^^^^ coroutine-never-awaited

#: a way around the return: it may run the coroutine itself, or have none
import asyncio


async def fetch(): ...


def maybe(flag):
    if flag:
        return fetch()


def either(loop):
    if loop is None:
        return asyncio.run(fetch())
    return fetch()


def early(flag):
    if flag:
        return
    return fetch()


async def main():
    maybe(True)
    either(None)
    early(True)

#: an annotation may promise a coroutine, or only perhaps
from typing import Any, Coroutine, Optional


def surely() -> Coroutine[Any, Any, None]: ...


def perhaps() -> Optional[Coroutine[Any, Any, None]]: ...


async def main():
    surely()
#   ^^^^^^ coroutine-never-awaited
    perhaps()

#: a star import may bring another one
from tools import *


async def main():
    fetch()

#: both ends of an expression statement
async def fetch(): ...


async def main(flag):
    fetch() if flag else None
#   ^^^^^ coroutine-never-awaited
    flag and fetch()
#            ^^^^^ coroutine-never-awaited
#> fix addAwait of 2
async def fetch(): ...


async def main(flag):
    fetch() if flag else None
#   ^^^^^ coroutine-never-awaited
    flag and await fetch()

#: a list of coroutines that is dropped as a whole
async def fetch(name): ...


async def main(names):
    [fetch(name) for name in names]
#    ^^^^^ coroutine-never-awaited
    found = [fetch(name) for name in names]
    return found
#> fix addAwait
async def fetch(name): ...


async def main(names):
    [await fetch(name) for name in names]
    found = [fetch(name) for name in names]
    return found

#: a generator expression that nobody runs calls nothing
async def fetch(name): ...


async def main(names):
    (fetch(name) for name in names)

#: below Python 3.11 a comprehension within another one cannot await: no fix but the report (python 3.9)
async def fetch(name): ...


async def main(groups):
    [[fetch(name) for name in group] for group in groups]
#     ^^^^^ coroutine-never-awaited

#: the call spans lines, a comment stays where it is
async def fetch(*names): ...


async def main():
    fetch(  # all of them
#   ^^^^^ coroutine-never-awaited
        "first",
        "second",
    )
#> fix addAwait
async def fetch(*names): ...


async def main():
    await fetch(  # all of them
        "first",
        "second",
    )

#: in an asynchronous generator and in a nested coroutine
async def fetch(): ...


async def items():
    fetch()
#   ^^^^^ coroutine-never-awaited
    yield 1


def outer():
    async def inner():
        fetch()
#       ^^^^^ coroutine-never-awaited

    return inner

#: a notebook cell can await (notebook)
async def fetch(): ...


fetch()
#[0-5] coroutine-never-awaited
#> fix addAwait
async def fetch(): ...


await fetch()

#: a test that wants the call itself to fail
import unittest
import pytest


async def fetch(name): ...


class Tests(unittest.IsolatedAsyncioTestCase):
    async def test_arguments(self):
        with self.assertRaises(TypeError):
            fetch()
        with pytest.raises(TypeError):
            fetch()
        with pytest.warns(RuntimeWarning):
            fetch("a")

#: an awaitable object of a library that does nothing by itself
from aiogram.types import Message


async def hello(message: Message):
    message.answer("hello")
#   ^^^^^^^^^^^^^^ coroutine-never-awaited


async def reply(message: Message):
    return message.answer("hello")

#: a request that is never sent
import aiohttp


async def main(session: aiohttp.ClientSession, url):
    session.post(url)
#   ^^^^^^^^^^^^ coroutine-never-awaited
    response = session.get(url)
    return await response

#: a pause beside everything else is none
import asyncio


async def poll():
    asyncio.sleep(1)
#   ^^^^^^^^^^^^^ coroutine-never-awaited

#: a class body sees its own names and those around it, not what it inherits
from helpers import Base


class Task:
    async def run(self): ...


class Worker(Base):
    async def work(self, task: Task):
        task.run()
#       ^^^^^^^^ coroutine-never-awaited


class Other(Base):
    Task = object

    async def work(self, task: Task):
        task.run()
#: a parameter without an annotation is what the calls in the file pass
import asyncio


async def produce(queue, count=None):
    for item in range(3):
        queue.put(item)
#       ^^^^^^^^^ coroutine-never-awaited
    if count is not None:
        print(count.value)


class Crawler:
    def __init__(self, done):
        self.done = done

    async def crawl(self, limit):
        limit.acquire()
#       ^^^^^^^^^^^^^ coroutine-never-awaited
        self.done.wait()
#       ^^^^^^^^^^^^^^ coroutine-never-awaited


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(produce(queue), produce(queue=queue))
    crawler = Crawler(asyncio.Event())
    await crawler.crawl(asyncio.Semaphore(3))

#: calls that disagree, a call that cannot be seen, none at all, other kinds of parameters
import asyncio
import queue
from tools import pool, run, traced


async def either(jobs):
    jobs.put(1)


async def handed(jobs):
    jobs.put(1)


async def spread(jobs):
    jobs.put(1)


async def nobody(jobs):
    jobs.put(1)


async def several(*jobs):
    jobs.put(1)


async def bound(jobs):
    jobs = pool(jobs)
    jobs.put(1)


async def unless(jobs=queue.Queue()):
    jobs.put(1)


@traced
async def decorated(jobs):
    jobs.put(1)


async def asked(jobs):
    if isinstance(jobs, asyncio.Queue):
        await jobs.put(1)
    else:
        jobs.put(1)


async def main(arguments):
    jobs = asyncio.Queue()
    await either(jobs)
    await either(queue.Queue())
    await handed(jobs)
    run(handed)
    await spread(jobs)
    await spread(*arguments)
    await several(jobs)
    await bound(jobs)
    await unless(jobs)
    await decorated(jobs)
    await asked(jobs)

#: a method of an object that nobody knows may be this one
import asyncio


class Worker:
    async def work(self, jobs):
        jobs.put(1)


async def main(other, items):
    await Worker().work(asyncio.Queue())
    other.work(items)

#: what a library passes to its handlers
import asyncio

import discord
from aiogram import Router
from discord.ext import commands

bot = commands.Bot("!", intents=discord.Intents.all())
router = Router()


async def serve(reader, writer):
    writer.write(b"hello")
    writer.drain()
#   ^^^^^^^^^^^^ coroutine-never-awaited
    print(await reader.readline())


@bot.command()
async def joke(ctx, *, about):
    ctx.send(about)
#   ^^^^^^^^ coroutine-never-awaited


@bot.event
async def on_message(message):
    message.channel.send("hello")
#   ^^^^^^^^^^^^^^^^^^^^ coroutine-never-awaited


class Greeter(discord.Client):
    async def on_member_join(self, member):
        member.send("welcome")
#       ^^^^^^^^^^^ coroutine-never-awaited


@router.message()
async def echo(message):
    message.answer(message.text)
#   ^^^^^^^^^^^^^^ coroutine-never-awaited


async def main():
    server = await asyncio.start_server(serve, port=8000)
    async with server:
        await server.serve_forever()

#: a handler of the same name for something else
import asyncio

from radio import station


@station.event
async def on_message(message):
    message.channel.send("hello")


class Greeter:
    async def on_member_join(self, member):
        member.send("welcome")


async def serve(reader, writer):
    writer.drain()


async def main():
    await station.start_server(serve)

#: once a library was not asynchronous: in plain functions its calls may still be plain
from telegram import Update
from telegram.ext import CommandHandler


async def start(update: Update, context):
    update.message.reply_text("hello")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ coroutine-never-awaited
    context.bot.send_message(1, "hello")
#   ^^^^^^^^^^^^^^^^^^^^^^^^ coroutine-never-awaited


def before(update: Update, context):
    update.message.reply_text("hello")
    context.bot.send_message(1, "hello")


def handlers():
    return [CommandHandler("start", start), CommandHandler("before", before)]
