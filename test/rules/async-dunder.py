#: Python wants the value of a special method at once and gets a coroutine
class Pages:
    async def __len__(self):
#             ^^^^^^^ async-dunder (error)
        return 3

    async def __bool__(self):
#             ^^^^^^^^ async-dunder (error)
        return True

    async def __str__(self):
#             ^^^^^^^ async-dunder (error)
        return "pages"
#> fix dropAsync
class Pages:
    def __len__(self):
        return 3

    async def __bool__(self):
#             ^^^^^^^^ async-dunder (error)
        return True

    async def __str__(self):
#             ^^^^^^^ async-dunder (error)
        return "pages"

#: the constructor must return None: the class cannot be made at all
class Service:
    async def __init__(self, url):
#             ^^^^^^^^ async-dunder (error)
        self.url = url
#> fix dropAsync
class Service:
    def __init__(self, url):
        self.url = url

#: nobody takes what these give: their bodies never run
class Store:
    async def __setitem__(self, key, value):
#             ^^^^^^^^^^^ async-dunder
        await self.write(key, value)

    async def __del__(self):
#             ^^^^^^^ cancel-in-del
        await self.close()

    async def __contains__(self, key):
#             ^^^^^^^^^^^^ async-dunder
        return await self.read(key)

    async def __exit__(self, *args):
#             ^^^^^^^^ async-dunder
        await self.close()

    async def write(self, key, value): ...

    async def read(self, key): ...

    async def close(self): ...

#: an asynchronous generator is no plain iterator
class Pages:
    async def __iter__(self):
#             ^^^^^^^^ async-dunder
        yield 1

#: a class that awaits its own constructor in __new__, or whose base or metaclass may
from helpers import AsyncObject, AsyncMeta


class Awaited:
    async def __new__(cls, *args):
        instance = super().__new__(cls)
        await instance.__init__(*args)
        return instance

    async def __init__(self, url):
        self.url = url


class Child(Awaited):
    async def __init__(self, url):
        self.url = url


class Other(AsyncObject):
    async def __init__(self, url):
        self.url = url


class Meta(metaclass=AsyncMeta):
    async def __init__(self, url):
        self.url = url

#: results that can be awaited where they are used
class Proxy:
    async def __call__(self, value):
        return value

    async def __getitem__(self, key):
        return key

    async def __getattr__(self, name):
        return name

    async def __add__(self, other):
        return other

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass

    async def __anext__(self):
        raise StopAsyncIteration

#: a decorator may make it a plain one, and a function outside a class is nothing special
from helpers import synchronous


class Pages:
    @synchronous
    async def __len__(self):
        return 3


async def __len__():
    return 3
