import asyncio

from check import raises, run, until
from snippet import serve

servers = []
start_server = asyncio.start_server


async def remember(*args):
    servers.append(await start_server(*args))
    return servers[-1]


async def started(stop):
    servers.clear()
    serving = asyncio.create_task(serve("127.0.0.1", 0, stop))
    await until(lambda: servers)
    return serving, servers[0].sockets[0].getsockname()


async def talk(address, text):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(text)
    assert await reader.readexactly(len(text)) == text
    return reader, writer


async def main():
    asyncio.start_server = remember
    stop = asyncio.Event()
    serving, address = await started(stop)

    reader, writer = await talk(address, b"hello")
    writer.write_eof()
    assert await reader.read() == b""
    writer.close()
    await writer.wait_closed()

    # One client goes away without a word, two stay connected while the server stops.
    _, rude = await talk(address, b"x" * 100_000)
    rude.transport.abort()
    idle = [await talk(address, b"still here") for _ in range(2)]
    stop.set()
    await serving
    for reader, writer in idle:
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()
    with raises(OSError):
        await asyncio.open_connection(*address)

    # Cancelled instead of stopped: the same clean end.
    serving, address = await started(asyncio.Event())
    reader, writer = await talk(address, b"again")
    serving.cancel()
    with raises(asyncio.CancelledError):
        await serving
    assert await reader.read() == b""
    writer.close()
    await writer.wait_closed()


run(main)
