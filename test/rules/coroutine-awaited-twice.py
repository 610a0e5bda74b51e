#: a coroutine runs once
import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return 1


async def main():
    page = fetch()
    first = await page
    second = await page
#                  ^^^^ coroutine-awaited-twice (error)
    return first, second
#> fix makeTask
import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return 1


async def main():
    page = asyncio.create_task(fetch())
    first = await page
    second = await page
    return first, second

#: whatever runs it the first time, and wherever the second stands
import asyncio as aio


async def fetch():
    await aio.sleep(0.1)
    return 1


async def main(flag):
    page = fetch()
    try:
        await aio.wait_for(page, 1)
    except TimeoutError:
        await page
#             ^^^^ coroutine-awaited-twice
    other = fetch()
    await aio.gather(other, fetch())
    if flag:
        async with aio.timeout(1):
            await other
#                 ^^^^^ coroutine-awaited-twice

#: the next round of a loop is the second time
import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return 1


async def main():
    page = fetch()
    for _ in range(3):
        try:
            return await page
#                        ^^^^ coroutine-awaited-twice
        except OSError:
            await asyncio.sleep(1)

#: once on every path
import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return 1


async def main(flag):
    page = fetch()
    if flag:
        await page
    else:
        await asyncio.wait_for(page, 1)
    other = fetch()
    third = fetch()
    last = await third if flag else await other
    fourth = fetch()
    for _ in range(3):
        await asyncio.sleep(1)
        await fourth
        break
    fifth = fetch()
    while True:
        if flag:
            return await fifth, last
        await asyncio.sleep(1)

#: a new one each time; gather takes the same object once; tasks may be awaited by many
import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return 1


async def main():
    for _ in range(3):
        page = fetch()
        await page
    again = fetch()
    await again
    again = fetch()
    await again
    same = fetch()
    await asyncio.gather(same, same)
    task = asyncio.create_task(fetch())
    await task
    await task

#: not run before, or nobody can tell
import asyncio


async def fetch():
    await asyncio.sleep(0.1)
    return 1


async def main(callback, keep, done):
    page = fetch()
    print(page)
    await page
    unknown = callback()
    await unknown
    await unknown
    passed = fetch()
    keep(passed)
    await passed
    captured = fetch()
    done(lambda: captured)
    await captured
    if done():
        skipped = fetch()
        done(skipped)
        await skipped

#: the error is expected (test file)
import asyncio
import pytest


async def fetch():
    await asyncio.sleep(0.1)
    return 1


async def test_once():
    page = fetch()
    await page
    with pytest.raises(RuntimeError):
        await page
