import asyncio
import contextlib

import aiohttp
import older
from aiohttp import web
from check import run

older.aiohttp()

import snippet  # noqa: E402


async def main():
    app = snippet.create_app()
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/chat"
    clients = app[snippet.CLIENTS]

    async with aiohttp.ClientSession() as session, contextlib.AsyncExitStack() as stack:
        first, second, rude = [
            await stack.enter_async_context(session.ws_connect(url)) for _ in range(3)
        ]
        await first.send_str("hello")
        assert [await client.receive_str() for client in (first, second, rude)] == ["hello"] * 3

        # One goes away without a word; the others still hear each other.
        rude._response.connection.transport.abort()
        await second.send_bytes(b"not a text")
        await second.send_str("still there?")
        assert [await client.receive_str() for client in (first, second)] == ["still there?"] * 2
        while len(clients) != 2:
            await asyncio.sleep(0.01)

        # One says goodbye, one is connected while the server stops: neither holds it up.
        await second.close()
        while len(clients) != 1:
            await asyncio.sleep(0.01)
        async with asyncio.timeout(10):
            message, _ = await asyncio.gather(first.receive(), runner.cleanup())
        assert message.type is aiohttp.WSMsgType.CLOSE, message
        # With aiohttp 3.8 the handler is quicker to close its socket than the one who told it to end.
        assert message.data in (aiohttp.WSCloseCode.GOING_AWAY, aiohttp.WSCloseCode.OK), message
        assert not clients


run(main)
