"""The download service again; it stops when it is told to.

同一个下载服务，让它停它就停。
"""

import asyncio


async def download(number: int) -> bytes:
    await asyncio.sleep(0.1)
    return bytes(number)


async def watch_folder() -> None:
    try:
        while True:
            print("looking")
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("no longer watching")
        raise


async def save(number: int) -> None:
    try:
        print(len(await download(number)))
    except ConnectionError as error:
        print("failed:", error)


async def download_forever() -> None:
    number = 0
    while True:
        number += 1
        try:
            await download(number)
        except OSError:
            print("trying the next one")


async def upload(data: bytes) -> bool:
    try:
        await asyncio.sleep(0.1)
        return True
    except OSError:
        return False


async def main() -> None:
    tasks = [
        asyncio.create_task(watch_folder()),
        asyncio.create_task(download_forever()),
    ]
    await asyncio.gather(save(1), upload(b""))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(main())
