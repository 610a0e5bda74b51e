from .client import connect


async def ping():
    connect().get("/")
#   ^^^^^^^^^^^^^ coroutine-never-awaited
