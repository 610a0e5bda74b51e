import asyncio

from tools import logged, quiet


@quiet
#[1-6] sync-decorator-on-coroutine
#= tools.py:8
async def load(name):
    await asyncio.sleep(1)
    return name


@logged
async def save(name):
    await asyncio.sleep(1)


async def main():
    save("one")
#   ^^^^ coroutine-never-awaited
    await save("two")
