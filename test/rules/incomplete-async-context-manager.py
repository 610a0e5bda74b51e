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
