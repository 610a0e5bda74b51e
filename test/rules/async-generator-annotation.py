#: an async generator is no iterator, and who trusts the annotation writes a plain loop
from typing import Iterator


async def numbers() -> Iterator[int]:
#                      ^^^^^^^^ async-generator-annotation (information)
    yield 1
#> fix annotate
import typing
from typing import Iterator


async def numbers() -> typing.AsyncIterator[int]:
    yield 1

#: generators and iterables, from either module
import collections.abc
import typing as t


async def numbers() -> t.Generator[int, None, None]:
#                      ^^^^^^^^^^^ async-generator-annotation
    yield 1


async def names() -> collections.abc.Iterable:
#                    ^^^^^^^^^^^^^^^^^^^^^^^^ async-generator-annotation
    yield "a"
#> fix annotate
import collections.abc
import typing as t


async def numbers() -> t.AsyncGenerator[int, None]:
    yield 1


async def names() -> collections.abc.Iterable:
#                    ^^^^^^^^^^^^^^^^^^^^^^^^ async-generator-annotation
    yield "a"
#> fix annotate of 2
import collections.abc
import typing as t


async def numbers() -> t.Generator[int, None, None]:
#                      ^^^^^^^^^^^ async-generator-annotation
    yield 1


async def names() -> collections.abc.AsyncIterable:
    yield "a"

#: the right annotation, coroutines that return an iterator, plain generators, other names
from collections.abc import AsyncIterator, Iterator
from typing import Any

from helpers import Generator


async def numbers() -> AsyncIterator[int]:
    yield 1


async def load() -> Iterator[int]:
    return iter([1])


def plain() -> Iterator[int]:
    yield 1


async def other() -> Generator[int]:
    yield 1


async def anything() -> Any:
    yield 1


async def quoted() -> "Iterator[int]":
    yield 1
