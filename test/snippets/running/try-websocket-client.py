import asyncio
import gc
import sys

import snippet
from check import raises, run
from websockets import serve

greetings = []
received = []
ends = []


async def handler(socket):
    greetings.append(await socket.recv())
    await socket.send(f"message {len(greetings)}")
    if len(greetings) == 1:
        await socket.close(code=1011)
    elif len(greetings) == 2:
        await socket.close()
    elif len(greetings) == 3:
        socket.transport.abort()
    await socket.wait_closed()
    ends.append(socket.close_code)


async def main():
    snippet.print = received.append
    async with serve(handler, "127.0.0.1", int(sys.argv[1])):
        listening = asyncio.create_task(snippet.main())
        while len(received) < 4:
            await asyncio.sleep(0.01)
        assert greetings == ["hello"] * 4
        assert received == [f"message {number}" for number in range(1, 5)]
        listening.cancel()
        with raises(asyncio.CancelledError):
            await listening
        del listening
        gc.collect()
        # The generator behind the loop is closed by the loop; its connection with it.
        while len(ends) < 4:
            await asyncio.sleep(0.01)
        assert ends[3] == 1000, ends


run(main)
