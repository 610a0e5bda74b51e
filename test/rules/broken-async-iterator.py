#: __aiter__ must give the iterator itself, not a coroutine
class Pages:
    async def __aiter__(self):
#             ^^^^^^^^^ broken-async-iterator (error)
        return self

    async def __anext__(self):
        raise StopAsyncIteration
#> fix dropAsync
class Pages:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration

#: where it waits, the waiting has to move
class Pages:
    async def __aiter__(self):
#             ^^^^^^^^^ broken-async-iterator (error)
        await self.open()
        return self

    async def __anext__(self):
        raise StopAsyncIteration

    async def open(self): ...

#: __anext__ must give something to await
class Pages:
    def __aiter__(self):
        return self

    def __anext__(self):
#       ^^^^^^^^^ broken-async-iterator (error)
        return 1
#> fix makeAsync
class Pages:
    def __aiter__(self):
        return self

    async def __anext__(self):
        return 1

#: a yield makes __anext__ a generator, which is neither
class Pages:
    def __aiter__(self):
        return self

    async def __anext__(self):
#             ^^^^^^^^^ broken-async-iterator (error)
        yield 1

#: generators, awaitables of others, stubs and decorators
from typing import Protocol

from helpers import synchronous


class Generator:
    async def __aiter__(self):
        yield 1


class Wrapper:
    def __init__(self, inner):
        self.inner = inner

    def __aiter__(self):
        return self

    def __anext__(self):
        return self.inner.__anext__()


class Readable(Protocol):
    async def __aiter__(self): ...

    def __anext__(self): ...


class Decorated:
    @synchronous
    async def __aiter__(self):
        return self

    @synchronous
    def __anext__(self):
        return 1


async def __aiter__():
    return 1
