#: without the partner, async with fails before or after its block
class Connection:
    async def __aenter__(self):
#             ^^^^^^^^^^ incomplete-async-context-manager (warning)
        return self
#> fix addExit
class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, traceback):
        return None

#: the other one is missing
class Database:
    def __init__(self, name):
        self.name = name

    async def __aexit__(self, *args):  # always
#             ^^^^^^^^^ incomplete-async-context-manager
        self.name = None

    def other(self):
        pass
#> fix addEnter
class Database:
    def __init__(self, name):
        self.name = name

    async def __aexit__(self, *args):  # always
        self.name = None

    async def __aenter__(self):
        return self

    def other(self):
        pass

#: a plain method gives its result at once, and async with cannot await that
class Connection:
    def __aenter__(self):
#       ^^^^^^^^^^ incomplete-async-context-manager (error)
        return self

    def __aexit__(self, *args):
#       ^^^^^^^^^ incomplete-async-context-manager (error)
        print("closed")
#> fix makeAsync of 1
class Connection:
    async def __aenter__(self):
        return self

    def __aexit__(self, *args):
#       ^^^^^^^^^ incomplete-async-context-manager (error)
        print("closed")

#: a plain method may hand out an awaitable of somebody else
class Wrapper:
    def __init__(self, inner):
        self.inner = inner

    def __aenter__(self):
        return self.inner.__aenter__()

    def __aexit__(self, *args):
        return self.inner.__aexit__(*args)


class Awaitable:
    def __await__(self):
        return iter([])

    def __aenter__(self):
        return self

    def __aexit__(self, *args):
        return self

#: the partner is inherited, or may be
from helpers import Base


class Outer(Base):
    async def __aenter__(self):
        return self


class Half:
    async def __aenter__(self):
        return self


class Whole(Half):
    async def __aexit__(self, *args):
        pass

#: made for others to complete
from typing import Protocol


class EnterMixin:
    async def __aenter__(self):
        return self


class Enters(Protocol):
    async def __aenter__(self): ...


class Abstract:
    def __aenter__(self):
        raise NotImplementedError

    def __aexit__(self, *args):
        raise NotImplementedError

#: set from outside, or replaced by a class decorator
from helpers import completed


@completed
class Decorated:
    async def __aenter__(self):
        return self


class Patched:
    async def __aenter__(self):
        return self


Patched.__aexit__ = Decorated

#: both protocols complete, and a function of that name outside any class
class Both:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass


async def __aenter__(self):
    return self

#: the block gets None, and works with it
import asyncio


class Connection:
    async def __aenter__(self):
#             ^^^^^^^^^^ incomplete-async-context-manager (error)
        if self:
            print("open")
        await asyncio.sleep(0.1)  # connect

    async def __aexit__(self, *error):
        await asyncio.sleep(0.1)

    async def query(self):
        await asyncio.sleep(0.1)


async def main():
    async with Connection() as connection:
        await connection.query()
#> fix returnSelf
import asyncio


class Connection:
    async def __aenter__(self):
        if self:
            print("open")
        await asyncio.sleep(0.1)  # connect
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(0.1)

    async def query(self):
        await asyncio.sleep(0.1)


async def main():
    async with Connection() as connection:
        await connection.query()

#: it gives something, on some path; nobody takes what it gives, or takes it for more than it is
import asyncio


class Pool:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, *error): ...


class Perhaps:
    async def __aenter__(self):
        if self.open:
            return self

    async def __aexit__(self, *error): ...


class Plain:
    async def __aenter__(self):
        await asyncio.sleep(0.1)

    async def __aexit__(self, *error): ...


class Stub:
    async def __aenter__(self): ...

    async def __aexit__(self, *error): ...


async def main(other):
    async with Pool() as pool, Perhaps() as perhaps, Stub() as stub:
        print(pool.size, perhaps.size, stub.size)
    async with Plain():
        print(1)
    async with Plain() as plain:
        print(plain)
    async with Plain() as plain:
        plain = other
        plain.release()
