#: the connection may still be open when the coroutine ends
import asyncio


async def send(host, data):
    reader, writer = await asyncio.open_connection(host, 80)
    writer.write(data)
    writer.close()  # that is all
#   ^^^^^^^^^^^^ writer-close-not-awaited (hint)
    print(reader)
#> fix wait
import asyncio


async def send(host, data):
    reader, writer = await asyncio.open_connection(host, 80)
    writer.write(data)
    writer.close()  # that is all
    await writer.wait_closed()
    print(reader)

#: a parameter, a branch, a `finally`
from asyncio import StreamReader, StreamWriter as Out


async def handle(reader: StreamReader, writer: Out):
    try:
        if await reader.readline():
            writer.close()
#           ^^^^^^^^^^^^ writer-close-not-awaited
            return
    finally:
        writer.close()
#       ^^^^^^^^^^^^ writer-close-not-awaited
#> fix wait of 2
from asyncio import StreamReader, StreamWriter as Out


async def handle(reader: StreamReader, writer: Out):
    try:
        if await reader.readline():
            writer.close()
            return
    finally:
        writer.close()
        await writer.wait_closed()

#: awaited, here or behind the block; handed to somebody who may
import asyncio


async def first(host):
    _, writer = await asyncio.open_connection(host, 80)
    try:
        await writer.drain()
    finally:
        writer.close()
        await writer.wait_closed()


async def second(host):
    _, writer = await asyncio.open_connection(host, 80)
    if writer.is_closing():
        return
    writer.close()
    await asyncio.wait_for(writer.wait_closed(), 1)


async def third(host, finish):
    _, writer = await asyncio.open_connection(host, 80)
    writer.close()
    await finish(writer)

#: an attribute that another method waits for
import asyncio


class Link:
    async def open(self, host):
        self.reader, self.writer = await asyncio.open_connection(host, 80)
        self.out: asyncio.StreamWriter = self.writer

    async def stop(self):
        self.out.close()

    async def done(self):
        await self.out.wait_closed()

#: an error path, a plain function, a child's input, other objects
import asyncio


async def handle(writer: asyncio.StreamWriter, other):
    try:
        await writer.drain()
    except OSError:
        writer.close()
    other.close()


def stop(writer: asyncio.StreamWriter):
    writer.close()


async def feed(data):
    proc = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE)
    proc.stdin.write(data)
    proc.stdin.close()
    await proc.wait()

#: tests close and go (test file)
import asyncio


async def test_close(host):
    _, writer = await asyncio.open_connection(host, 80)
    writer.close()
