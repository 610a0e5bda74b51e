"""The download service again; it stops when it is told to.

同一个下载服务，让它停它就停。
"""

import asyncio


async def download(number: int) -> bytes:
    await asyncio.sleep(0.1)
    return bytes(number)


async def watch_folder() -> None:
    try:
        for _ in range(30):
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("no longer watching")
        raise


async def save(number: int) -> None:
    try:
        print(len(await download(number)))
    except ConnectionError as error:
        print("failed:", repr(error))


async def download_all() -> None:
    for number in range(30):
        try:
            await download(number)
        except OSError:
            print("trying the next one")


async def upload(data: bytes) -> bool:
    try:
        await asyncio.sleep(0.1)
        return len(data) > 0
    except OSError:
        return False


async def main() -> None:
    clock = asyncio.get_running_loop().time
    tasks = [
        asyncio.create_task(watch_folder()),
        asyncio.create_task(download_all()),
        asyncio.create_task(save(1)),
        asyncio.create_task(upload(b"photo")),
    ]
    await asyncio.sleep(0.05)
    asked = clock()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(f"stopped after {clock() - asked:.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
