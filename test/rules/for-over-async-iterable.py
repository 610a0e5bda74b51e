#: an asynchronous generator has no plain iterator: the loop raises TypeError
async def numbers():
    yield 1
    yield 2


async def main():
    for number in numbers():
#                 ^^^^^^^ for-over-async-iterable (error)
        print(number)
#> fix loopAsync
async def numbers():
    yield 1
    yield 2


async def main():
    async for number in numbers():
        print(number)

#: comprehensions and functions that loop on their own
async def numbers():
    yield 1


async def main():
    doubled = [number * 2 for number in numbers()]
#                                       ^^^^^^^ for-over-async-iterable
    total = sum(numbers())
#               ^^^^^^^ for-over-async-iterable
    return list(numbers()), doubled, total
#               ^^^^^^^ for-over-async-iterable
#> fix loopAsync
async def numbers():
    yield 1


async def main():
    doubled = [number * 2 async for number in numbers()]
    total = sum(numbers())
#               ^^^^^^^ for-over-async-iterable
    return list(numbers()), doubled, total
#               ^^^^^^^ for-over-async-iterable
#> fix collect of 2
async def numbers():
    yield 1


async def main():
    doubled = [number * 2 for number in numbers()]
#                                       ^^^^^^^ for-over-async-iterable
    total = sum([item async for item in numbers()])
    return list(numbers()), doubled, total
#               ^^^^^^^ for-over-async-iterable
#> fix collect of 3
async def numbers():
    yield 1


async def main():
    doubled = [number * 2 for number in numbers()]
#                                       ^^^^^^^ for-over-async-iterable
    total = sum(numbers())
#               ^^^^^^^ for-over-async-iterable
    return [item async for item in numbers()], doubled, total

#: an await inside makes the generator expression asynchronous, which any() and its kind cannot read
async def ready(name):
    return True


async def main(names):
    if any(await ready(name) for name in names):
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ for-over-async-iterable
        print("some")
    return sorted((await ready(name) for name in names), reverse=True)
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ for-over-async-iterable
#> fix list
async def ready(name):
    return True


async def main(names):
    if any([await ready(name) for name in names]):
        print("some")
    return sorted((await ready(name) for name in names), reverse=True)
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ for-over-async-iterable
#> fix list of 2
async def ready(name):
    return True


async def main(names):
    if any(await ready(name) for name in names):
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ for-over-async-iterable
        print("some")
    return sorted([await ready(name) for name in names], reverse=True)

#: the first iterable is evaluated outside, and other functions may take an asynchronous one
async def load():
    return ""


async def main(send, names):
    if any(item for item in await load()):
        print("some")
    if any([await load() for name in names]):
        print("some")
    send(await load() for name in names)
    return [item async for item in (await load() for name in names)]

#: a plain function cannot loop over it in any way
async def numbers():
    yield 1


def main():
    for number in numbers():
#                 ^^^^^^^ for-over-async-iterable
        print(number)

#: kept in a local, and a class that only has the asynchronous protocol
class Pages:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration


async def numbers():
    yield 1


async def main():
    found = numbers()
    for number in found:
#                 ^^^^^ for-over-async-iterable
        print(number)
    for page in Pages():
#               ^^^^^ for-over-async-iterable
        print(page)

#: decorators, both protocols, shadowed names and plain generators
from contextlib import asynccontextmanager
from helpers import synchronous


@synchronous
async def numbers():
    yield 1


@asynccontextmanager
async def managed():
    yield 1


class Both:
    def __iter__(self):
        return iter([])

    async def __aiter__(self):
        yield 1


def plain():
    yield 1


async def main(list):
    for number in numbers():
        print(number)
    for item in Both():
        print(item)
    for item in plain():
        print(item)
    return list(await numbers() for _ in "ab")

#: a test that expects the error (test file)
import pytest


async def numbers():
    yield 1


def test_loop():
    with pytest.raises(TypeError):
        list(numbers())
