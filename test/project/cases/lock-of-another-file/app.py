from base import Storage


class Files(Storage):
    async def close(self):
        async with self.lock:
            await self.peek()
            await self.sync()
#                 ^^^^^^^^^^^ non-reentrant-lock
#= app.py:6 base.py:13 base.py:9
