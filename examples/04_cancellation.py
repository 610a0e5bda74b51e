"""A download service that cannot be stopped.

一个停不下来的下载服务。
"""

import asyncio


async def download(number: int) -> bytes:
    await asyncio.sleep(0.1)
    return bytes(number)


async def watch_folder() -> None:
    while True:
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            # Cancelled, and yet it goes on for ever. · 明明已被取消，却还是永远运行下去。
            print("not now")


async def save(number: int) -> None:
    try:
        print(len(await download(number)))
    except (asyncio.CancelledError, ConnectionError) as error:
        # To the caller it looks as if the download were complete. · 在调用方看来，下载似乎已经完成。
        print("failed:", error)


async def download_forever() -> None:
    number = 0
    while True:
        number += 1
        try:
            await download(number)
        # A bare except catches the request to stop as well. · 裸 except 会把取消请求也一并捕获。
        except:
            print("trying the next one")


async def upload(data: bytes) -> bool:
    try:
        await asyncio.sleep(0.1)
        return True
    # BaseException includes CancelledError: a timeout around it does nothing. · 取消也被捕获，外层的超时随之失效。
    except BaseException:
        return False


async def main() -> None:
    task = asyncio.create_task(watch_folder())
    await asyncio.sleep(0.25)
    task.cancel()
    # Waits in vain; press Ctrl+C. · 永远等不到结果，请按 Ctrl+C。
    await asyncio.gather(task, save(1), upload(b""), download_forever())


if __name__ == "__main__":
    asyncio.run(main())
