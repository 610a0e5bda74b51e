#: the handler never sees the error
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def load():
    try:
        return fetch()
#              ^^^^^ return-unawaited-in-try (warning)
    except OSError:
        return None
#> fix addAwait
import asyncio


async def fetch():
    await asyncio.sleep(1)


async def load():
    try:
        return await fetch()
    except OSError:
        return None

#: the cleanup comes before the work
async def fetch(): ...


async def load(progress):
    progress.start()
    try:
        return fetch()
#              ^^^^^ return-unawaited-in-try
    finally:
        progress.stop()

#: in a handler and in else only `finally` is still to come
async def fetch(): ...


async def load(name):
    try:
        print(name.title)
    except AttributeError:
        return fetch()
#              ^^^^^ coroutine-returned-unawaited
    else:
        return fetch()
#              ^^^^^ coroutine-returned-unawaited


async def close(name):
    try:
        print(name.title)
    except AttributeError:
        return fetch()
#              ^^^^^ return-unawaited-in-try
    finally:
        print("done")

#: the innermost block decides: one report
async def fetch(): ...


async def load(lock):
    try:
        async with lock:
            return fetch()
#                  ^^^^^ return-unawaited-in-context
    except OSError:
        return None


async def store(lock):
    async with lock:
        try:
            return fetch()
#                  ^^^^^ return-unawaited-in-try
        except OSError:
            return None

#: a plain function that hands the coroutine out of the try: its callers await it already
async def fetch(name): ...


def load(name):
    try:
        return fetch(name)
#              ^^^^^ return-unawaited-in-try
    except OSError:
        return None


async def main():
    print(await load("a"))

#: a plain function whose only result is the coroutine may simply become async
async def fetch(name): ...


def load(name):
    try:
        return fetch(name)
#              ^^^^^ return-unawaited-in-try
    finally:
        print("loaded", name)


async def main():
    print(await load("a"))
#> fix makeAsync
async def fetch(name): ...


async def load(name):
    try:
        return await fetch(name)
    finally:
        print("loaded", name)


async def main():
    print(await load("a"))

#: a plain function may guard what comes before the coroutine
async def fetch(name): ...


def found(names, key):
    try:
        name = names[key]
        return fetch(name)
    except KeyError:
        return None


def looked_up(names, key):
    try:
        return fetch(names[key])
    except LookupError:
        return None


def checked(name):
    try:
        return fetch(name)
    except TypeError:
        return None


def attribute(client):
    try:
        return client.session.fetch()
    except RuntimeError:
        return None


def passed_on(name):
    if not name:
        raise RuntimeError
    return fetch(name)


def guarded(name):
    try:
        return passed_on(name)
    except RuntimeError:
        return None

#: awaited, a task, an awaitable on purpose, or nobody knows
import asyncio
from typing import Awaitable
from tools import other


async def fetch(): ...


async def awaited():
    try:
        return await fetch()
    except OSError:
        return None


async def started(group):
    try:
        return group.create_task(fetch())
    except OSError:
        return None


async def factory() -> Awaitable[None]:
    try:
        return fetch()
    except OSError:
        return other()


async def unknown():
    try:
        return other()
    except OSError:
        return None

#: a nested function leaves only its own blocks
async def fetch(): ...


async def load(run):
    try:
        def inner():
            return fetch()

        return await run(inner)
    except OSError:
        return None
