#: nothing stands between the call and the next one
class Client:
    async def close(self):
        await self.close()
#             ^^^^^^^^^^ async-self-recursion (error)


async def load(name):
    print(name)
    return await load(name)
#                ^^^^ async-self-recursion (error)

#: in every branch that comes first, or with a way out before it
class Client:
    async def close(self):
        if self.session is None:
            return
        await self.close()

    async def connect(self, attempt=0):
        if attempt < 3:
            await self.connect(attempt + 1)

    async def retry(self):
        try:
            await self.session.open()
        except OSError:
            await self.retry()

    async def walk(self, nodes):
        for node in nodes:
            await self.walk(node)

    async def wait(self):
        await self.session.wait()
        assert self.session
        await self.wait()

    async def both(self, ready):
        return ready and await self.both(ready)

    async def either(self, ready):
        return ready if ready else await self.either(ready)

#: the same name of another object, of the base class, or of a nested function
class Client:
    def __init__(self, inner):
        self.inner = inner

    async def close(self):
        await self.inner.close()

    async def open(self):
        await super().open()

    async def load(self, load):
        await load()


async def run(work):
    async def run():
        await work()

    await run()

#: a decorator may stand between, and a task starts its successor later
import asyncio
from functools import lru_cache

from helpers import limited

tasks = set()


@limited
async def load(name):
    return await load(name)


async def again():
    await asyncio.sleep(1)
    tasks.add(asyncio.create_task(again()))


async def numbers():
    yield 1
    async for number in numbers():
        yield number
