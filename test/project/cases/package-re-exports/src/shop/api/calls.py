from ..client import Client


async def fetch(client: Client):
    return await client.get("/")


async def _private():
    return 1
