#: what implements it is read with `async for`, what is declared would have to be awaited first
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator


class Source(ABC):
    @abstractmethod
    async def items(self) -> AsyncIterator[int]:
#             ^^^^^ async-stub-generator (information)
        ...


class Numbers(Source):
    async def items(self) -> AsyncIterator[int]:
        yield 1
#> fix plain
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator


class Source(ABC):
    @abstractmethod
    def items(self) -> AsyncIterator[int]:
        ...


class Numbers(Source):
    async def items(self) -> AsyncIterator[int]:
        yield 1

#: an error instead of a body, a base class that is not abstract
import typing


class Source:
    async def items(self) -> typing.AsyncGenerator[int, None]:
#             ^^^^^ async-stub-generator
        """Every item once."""
        raise NotImplementedError


class Numbers(Source):
    async def items(self) -> typing.AsyncGenerator[int, None]:
        yield 1

#: read with `async for` in the file, though nothing in it implements the protocol
from typing import AsyncIterator, Protocol


class Source(Protocol):
    async def items(self) -> AsyncIterator[int]: ...
#             ^^^^^ async-stub-generator


async def read(source: Source):
    async for item in source.items():
        print(item)

#: declared right, with a yield, awaited first, implemented as a coroutine, not a stub, another type, a stub nobody implements
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator


class Right(ABC):
    @abstractmethod
    def items(self) -> AsyncIterator[int]: ...


class Yields(ABC):
    @abstractmethod
    async def items(self) -> AsyncIterator[int]:
        raise NotImplementedError
        yield 0


class Opened(ABC):
    @abstractmethod
    async def open(self) -> AsyncIterator[int]: ...

    async def read(self):
        async for item in await self.open():
            print(item)


class Reopened(Opened):
    async def open(self) -> AsyncIterator[int]:
        return self.stream()

    async def stream(self):
        yield 1


class Alone(ABC):
    @abstractmethod
    async def rows(self) -> AsyncIterator[int]: ...


class Listed(ABC):
    @abstractmethod
    async def names(self) -> list[str]: ...
