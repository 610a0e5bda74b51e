import asyncio

from check import raises, run
from snippet import Connection


async def main():
    gone = asyncio.Event()

    async def greet(reader, writer):
        writer.write(b"hi")
        await writer.drain()
        await reader.read()
        writer.close()
        await writer.wait_closed()
        gone.set()

    server = await asyncio.start_server(greet, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        with raises(ValueError):
            async with Connection(*address) as connection:
                assert await connection.reader.readexactly(2) == b"hi"
                raise ValueError
        await gone.wait()
    await server.wait_closed()


run(main)
