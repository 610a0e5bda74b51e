#: the caller's await gives a coroutine
import asyncio


async def fetch(name):
    await asyncio.sleep(1)


async def load(name):
    await asyncio.sleep(1)
    return fetch(name)
#          ^^^^^ coroutine-returned-unawaited (error)
#> fix addAwait
import asyncio


async def fetch(name):
    await asyncio.sleep(1)


async def load(name):
    await asyncio.sleep(1)
    return await fetch(name)

#: through a local
async def fetch(name): ...


async def load(name):
    result = fetch(name)
    return result
#          ^^^^^^ coroutine-returned-unawaited
#> fix addAwait
async def fetch(name): ...


async def load(name):
    result = await fetch(name)
    return result

#: assigned in another block than it is returned from
async def fetch(name): ...


async def load(name):
    try:
        result = fetch(name)
    except OSError:
        return None
    return result
#          ^^^^^^ coroutine-returned-unawaited
#> fix addAwait
async def fetch(name): ...


async def load(name):
    try:
        result = fetch(name)
    except OSError:
        return None
    return await result

#: one side of a choice
async def fetch(name): ...


async def load(name, cache):
    if name in cache:
        return cache[name] or fetch(name)
#                             ^^^^^ coroutine-returned-unawaited
    return fetch(name) if name else None
#          ^^^^^ coroutine-returned-unawaited
#> fix addAwait of 2
async def fetch(name): ...


async def load(name, cache):
    if name in cache:
        return cache[name] or fetch(name)
#                             ^^^^^ coroutine-returned-unawaited
    return await fetch(name) if name else None

#: methods, and functions of asyncio
import asyncio


class Client:
    async def get(self): ...

    async def load(self):
        return self.get()
#              ^^^^^^^^ coroutine-returned-unawaited

    async def pause(self):
        return asyncio.sleep(1)
#              ^^^^^^^^^^^^^ coroutine-returned-unawaited

#: a plain function, a lambda and a nested plain function pass it on
async def fetch(name): ...


def load(name):
    return fetch(name)


async def main(run):
    def inner():
        return fetch("a")

    await run(inner, lambda: fetch("b"))

#: the annotation says that an awaitable is meant
from asyncio import Future, Task
from typing import Any, Awaitable, Coroutine, TypeVar
from tools import CoroutineOf

T = TypeVar("T")
Job = Awaitable[None]


async def fetch(): ...


async def first() -> Awaitable[None]:
    return fetch()


async def second() -> Coroutine[Any, Any, None]:
    return fetch()


async def third() -> "Future[None]":
    return fetch()


async def fourth() -> Any:
    return fetch()


async def fifth(kind: T) -> T:
    return fetch()


async def sixth() -> Job:
    return fetch()


async def seventh() -> CoroutineOf[int]:
    return fetch()


async def eighth() -> Task[None] | None:
    return fetch()

#: the annotation says that a plain value is meant
async def fetch() -> str: ...


class Response: ...


async def text() -> str:
    return fetch()
#          ^^^^^ coroutine-returned-unawaited


async def response() -> list[Response]:
    return fetch()
#          ^^^^^ coroutine-returned-unawaited

#: callers that await twice know what they get
async def fetch(): ...


async def load():
    return fetch()


async def prepare():
    return fetch()


async def main():
    await (await load())
    ready = await prepare()
    await ready

#: tasks and futures are handles
import asyncio


async def fetch(): ...


async def start(group):
    return group.create_task(fetch())


async def soon(tasks):
    task = asyncio.create_task(fetch())
    tasks.add(task)
    return task

#: the local is used for more than the return
async def fetch(): ...


async def load(jobs):
    result = fetch()
    jobs.append(result)
    return result

#: a decorated function may give anything
from tools import resolved


@resolved
async def fetch(): ...


async def load():
    return fetch()

#: within a tuple or a list, nobody can tell who awaits it
async def fetch(): ...


async def load():
    return [fetch(), fetch()]

#: a function that is wrong on purpose, to see it refused (test file)
import pytest


async def load(): ...


async def test_result(rpc):
    async def bad():
        return load()

    await rpc.register(bad)
    with pytest.raises(TypeError):
        await rpc.call(bad)


async def test_other(rpc):
    async def bad():
        return load()
#              ^^^^ coroutine-returned-unawaited

    await rpc.call(bad)
