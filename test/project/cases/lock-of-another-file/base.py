import asyncio


class Storage:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def flush(self):
        async with self.lock:
            await asyncio.sleep(0)

    async def sync(self):
        await self.flush()

    async def peek(self):
        await asyncio.sleep(0)
