#: a builtin that needs a value gets a coroutine object
import asyncio


async def names():
    await asyncio.sleep(0.1)
    return ["a", "b"]


async def main():
    await asyncio.sleep(0.1)
    return len(names())
#              ^^^^^ coroutine-passed-as-value (warning)
#> fix addAwait
import asyncio


async def names():
    await asyncio.sleep(0.1)
    return ["a", "b"]


async def main():
    await asyncio.sleep(0.1)
    return len(await names())

#: numbers, collections, texts
import asyncio


async def names():
    await asyncio.sleep(0.1)
    return ["a", "b"]


async def main():
    await asyncio.sleep(0.1)
    total = int(names()) + max(names(), 2)
#               ^^^^^ coroutine-passed-as-value
#                              ^^^^^ coroutine-passed-as-value
    items = sorted(names()), list(names()), dict(names())
#                  ^^^^^ coroutine-passed-as-value
#                                 ^^^^^ coroutine-passed-as-value
#                                                ^^^^^ coroutine-passed-as-value
    return total, items, ", ".join(names())
#                                  ^^^^^ coroutine-passed-as-value

#: a parameter of this file says what it wants
import asyncio
from dataclasses import dataclass
from typing import Optional


@dataclass
class Order:
    number: int


class Shop:
    async def order(self) -> Order:
        await asyncio.sleep(0.1)
        return Order(1)

    def pack(self, order: Order, weight: float = 1.0):
        return order, weight


def show(name: str, size: Optional[int] = None, tags: "str | None" = None):
    return name, size, tags


async def load():
    await asyncio.sleep(0.1)


async def main(shop: Shop):
    await asyncio.sleep(0.1)
    show(load(), size=load(), tags=load())
#        ^^^^ coroutine-passed-as-value
#                     ^^^^ coroutine-passed-as-value
#                                  ^^^^ coroutine-passed-as-value
    shop.pack(shop.order(), weight=load())
#             ^^^^^^^^^^ coroutine-passed-as-value
#                                  ^^^^ coroutine-passed-as-value

#: parameters that may well take a coroutine, or about which nobody can tell
import asyncio
from typing import Any, Awaitable, Callable, Coroutine, Union

from helpers import run, wrap


class Job:
    def __await__(self):
        return iter(())


class Base(run.Task):
    pass


def keep(first, second: Any, third: object, fourth: Awaitable, fifth: Coroutine[Any, Any, int], sixth: Union[int, Awaitable[int]], seventh: Job, eighth: Base):
    return first, second, third, fourth, fifth, sixth, seventh, eighth


@wrap
def decorated(value: int):
    return value


def many(*values: int, **named: int):
    return values, named


async def load():
    await asyncio.sleep(0.1)


async def main(tasks: list, call: Callable[[int], None], rest):
    keep(load(), load(), load(), load(), load(), load(), load(), load())
    decorated(load())
    many(load(), x=load())
    call(load())
    tasks.append(load())
    run(load())
    await asyncio.gather(load(), load())
    zip(*rest, load())

#: a name that hides the builtin
import asyncio
from sizes import len


async def load():
    await asyncio.sleep(0.1)


async def main(sorted):
    await asyncio.sleep(0.1)
    return len(load()), sorted(load())

#: an error that is expected (test file)
import asyncio
import pytest


async def load():
    await asyncio.sleep(0.1)


def test_length():
    with pytest.raises(TypeError):
        len(load())

#: a name that can hold nothing but the coroutine
import asyncio


async def load():
    await asyncio.sleep(0.1)
    return ["a"]


async def main():
    await asyncio.sleep(0.1)
    names = load()
    return len(names)
#              ^^^^^ coroutine-passed-as-value
#> fix addAwait
import asyncio


async def load():
    await asyncio.sleep(0.1)
    return ["a"]


async def main():
    await asyncio.sleep(0.1)
    names = load()
    return len(await names)

#: a name that may hold something else by then
import asyncio


async def load():
    await asyncio.sleep(0.1)
    return ["a"]


async def main(flag, cached):
    names = load() if flag else cached
    other = load()
    if flag:
        other = await other
    last = load()
    last = await last
    return len(names), len(other), len(last)
