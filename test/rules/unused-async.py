#: it only computes (select unused-async)
async def parse(html):
#         ^^^^^ unused-async (hint)
    return html.title() if html else None


async def titles(pages):
    return [await parse(page) for page in pages]
#> fix plain
def parse(html):
    return html.title() if html else None


async def titles(pages):
    return [parse(page) for page in pages]

#: a private method, called twice (select unused-async)
import asyncio


class Reader:
    def __init__(self, lines):
        self.lines = lines

    async def _next(self):
#             ^^^^^ unused-async
        return self.lines.pop()

    async def read(self):
        first = await self._next()
        await asyncio.sleep(1)
        return first, (await self._next()).strip()
#> fix plain
import asyncio


class Reader:
    def __init__(self, lines):
        self.lines = lines

    def _next(self):
        return self.lines.pop()

    async def read(self):
        first = self._next()
        await asyncio.sleep(1)
        return first, (self._next()).strip()

#: what others ask for: stubs, decorators, callbacks, overrides, generators, special methods, tests, nobody known (select unused-async)
import asyncio
from abc import ABC

from app import Transport, register


class Base(ABC):
    async def _load(self):
        raise NotImplementedError

    async def run(self):
        return await self._load()


class Loader(Base):
    async def _load(self):
        return 1


class Handler:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        return None

    async def on_message(self, message):
        return message


@register
async def decorated():
    return 1


async def callback():
    return 1


register.add(callback)


async def numbers():
    yield 1


async def gathered(n):
    return n


async def todo():
    pass


async def fails():
    raise NotImplementedError("later")


async def always():
    """A stand-in."""
    return True


async def public():
    return 1


async def connect():
    return Transport(asyncio.get_running_loop())


async def waits():
    return [number async for number in numbers()]


async def main():
    await decorated()
    await callback()
    await todo()
    await fails()
    await always()
    await connect()
    await waits()
    return await asyncio.gather(gathered(1), gathered(2))

#: it makes something that must be awaited, or stands in for what does (select unused-async)
import asyncio


async def start(work):
    return asyncio.create_task(work())


async def main(work):
    task = await start(work)
    await task

#: a stand-in (test file, select unused-async)
async def reply():
    return 1


async def main():
    return await reply()

#: what blocks would block as a plain function as well (select unused-async)
import time


async def send(message):
#         ^^^^ unused-async
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async
    print(message)


async def notify(client):
    await send(await client.message())
