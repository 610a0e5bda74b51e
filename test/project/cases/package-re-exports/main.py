import asyncio
import shop
from shop import *
from shop.api import calls as api


async def main():
    client = shop.Client()
    client.get("/")
#   ^^^^^^^^^^ coroutine-never-awaited
    open_client().get("/")
#   ^^^^^^^^^^^^^^^^^ coroutine-never-awaited
    fetch(client)
#   ^^^^^ coroutine-never-awaited
#= src/shop/api/calls.py:4
    shop.tools.ping()
#   ^^^^^^^^^^^^^^^ coroutine-never-awaited
    api.fetch(client)
#   ^^^^^^^^^ coroutine-never-awaited
    await api._private()
    return await fetch(client)


asyncio.run(main())
