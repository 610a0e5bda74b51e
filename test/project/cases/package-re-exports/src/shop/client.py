import asyncio


class Client:
    async def get(self, path):
        await asyncio.sleep(1)
        return path


def connect() -> Client:
    return Client()
