#: an assignment cannot be awaited: the body of the setter never runs
class Device:
    @property
    def level(self):
        return 1

    @level.setter
    async def level(self, value):
#             ^^^^^ async-property (error)
        await self.write(value)

    @level.deleter
    async def level(self):
#             ^^^^^ async-property (error)
        print("deleted")

    async def write(self, value): ...

#: a setter that does not wait may simply be plain
class Device:
    @property
    def level(self):
        return self._level

    @level.setter
    async def level(self, value):
#             ^^^^^ async-property (error)
        self._level = value
#> fix dropAsync
class Device:
    @property
    def level(self):
        return self._level

    @level.setter
    def level(self, value):
        self._level = value

#: each read of an asynchronous property gives a coroutine
class Device:
    @property
    async def level(self):
#             ^^^^^ async-property (hint)
        return await self.read()

    async def read(self): ...

#: a getter that never waits need not be asynchronous, but its users await it now
from abc import abstractmethod


class Device:
    @property
    async def level(self):
#             ^^^^^ async-property (hint)
        return 1

    @property
    @abstractmethod
    async def size(self):
        """The size, to be awaited."""

#: other decorators and plain methods
from helpers import async_property


class Device:
    @async_property
    async def level(self):
        return 1

    @async_property.setter
    async def size(self, value):
        return 1

    async def setter(self):
        return 1

#: awaitable attributes under a name of their own are set and read in the open
class Device:
    async def level(self):
        return 1

    async def set_level(self, value):
        self.value = value
