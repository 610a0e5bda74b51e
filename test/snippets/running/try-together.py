"""gather, TaskGroup, except*, as_completed: the same two calls, each form with its own idea of failure."""

import asyncio
import logging
import sys

import snippet
from check import raises, run

form = sys.argv[1]
printed, ended = [], []
snippet.print = lambda *values: printed.append(values if len(values) > 1 else values[0])
snippet.logging = logging


async def call(name, delay, failure=None):
    try:
        await asyncio.sleep(delay)
        if failure:
            raise failure
        return name
    finally:
        ended.append(name)


async def attempt(failure=None):
    printed.clear()
    ended.clear()
    snippet.load_user = lambda: call("user", 3)
    snippet.load_orders = lambda: call("orders", 1, failure)
    await snippet.around()


async def main():
    failure = ConnectionError("refused")
    await attempt()
    match form:
        case "gather":
            assert printed == ["user", "orders"]
            logged = []
            logging.getLogger().addFilter(lambda record: bool(logged.append(record.exc_info[1])))
            logging.getLogger().addHandler(logging.NullHandler())
            await attempt(failure)
            assert printed == ["user"] and logged == [failure]
        case "taskgroup":
            assert printed == [("user", "orders")]
            with raises(ExceptionGroup, "refused"):
                await attempt(failure)
            assert sorted(ended) == ["orders", "user"]
        case "except-star":
            assert printed == []
            await attempt(failure)
            assert printed == ["request failed: refused"]
            with raises(ExceptionGroup, "other"):
                await attempt(ValueError("other"))
        case "as-completed":
            assert printed == ["orders", "user"]
            with raises(ExceptionGroup, "refused"):
                await attempt(failure)
            assert sorted(ended) == ["orders", "user"]


run(main, virtual=True)
