#: a list has no asynchronous iterator: the loop raises TypeError
async def main():
    async for item in [1, 2, 3]:
#   ^^^^^^^^^ async-for-over-sync-iterable (error)
        print(item)
#> fix dropAsync
async def main():
    for item in [1, 2, 3]:
        print(item)

#: whatever is known to be a plain collection or generator
def numbers():
    yield 1


async def main(names: list[str], sizes: tuple):
    total = []
    async for number in numbers():
#   ^^^^^^^^^ async-for-over-sync-iterable
        total.append(number)
    async for index in range(10):
#   ^^^^^^^^^ async-for-over-sync-iterable
        total.append(index)
    async for position, name in enumerate(names):
#   ^^^^^^^^^ async-for-over-sync-iterable
        total.append(name)
    async for size in sizes:
#   ^^^^^^^^^ async-for-over-sync-iterable
        total.append(size)
    async for each in sorted(total):
#   ^^^^^^^^^ async-for-over-sync-iterable
        print(each)
    return [letter async for letter in "text"]
#                  ^^^^^^^^^ async-for-over-sync-iterable
#> fix dropAsync of 6
def numbers():
    yield 1


async def main(names: list[str], sizes: tuple):
    total = []
    async for number in numbers():
#   ^^^^^^^^^ async-for-over-sync-iterable
        total.append(number)
    async for index in range(10):
#   ^^^^^^^^^ async-for-over-sync-iterable
        total.append(index)
    async for position, name in enumerate(names):
#   ^^^^^^^^^ async-for-over-sync-iterable
        total.append(name)
    async for size in sizes:
#   ^^^^^^^^^ async-for-over-sync-iterable
        total.append(size)
    async for each in sorted(total):
#   ^^^^^^^^^ async-for-over-sync-iterable
        print(each)
    return [letter for letter in "text"]

#: a class that only has the synchronous protocol
class Pages:
    def __iter__(self):
        return iter([])


class Both:
    def __iter__(self):
        return iter([])

    async def __aiter__(self):
        yield 1


async def main():
    async for page in Pages():
#   ^^^^^^^^^ async-for-over-sync-iterable
        print(page)
    async for item in Both():
        print(item)

#: a base or decorator that nobody knows may bring the other protocol
from helpers import Base, to_async


class Pages(Base):
    def __iter__(self):
        return iter([])


@to_async
def numbers():
    yield 1


async def main(source):
    async for page in Pages():
        print(page)
    async for number in numbers():
        print(number)
    async for item in source:
        print(item)

#: asynchronous generators, and generator expressions that wait
async def numbers():
    yield 1


async def load(number):
    return number


async def main(names):
    async for number in numbers():
        print(number)
    async for number in (await load(name) for name in names):
        print(number)
    async for number in (item async for item in numbers()):
        print(number)

#: shadowed and rebound names
from sources import source


def numbers():
    yield 1


async def main(numbers, range):
    async for number in numbers():
        print(number)
    async for index in range(3):
        print(index)
    items = []
    items = source(items)
    async for item in items:
        print(item)

#: a test that expects the error (test file)
import pytest


async def test_loop():
    with pytest.raises(TypeError):
        async for item in []:
            print(item)
    try:
        async for item in [1]:
            print(item)
    except TypeError:
        pass
