"""A download service that takes long to stop because it does not listen.

一个下载服务：让它停它却不听，要拖很久才停得下来。
"""

import asyncio


async def download(number: int) -> bytes:
    await asyncio.sleep(0.1)
    return bytes(number)


async def watch_folder() -> None:
    for _ in range(30):
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            # The request to stop is used up here; the loop goes on. · 取消请求在这里被吃掉，循环照常继续。
            print("not now")


async def save(number: int) -> None:
    try:
        print(len(await download(number)))
    except (asyncio.CancelledError, ConnectionError) as error:
        # To the caller it looks as if the file were complete. · 在调用方看来，文件似乎已经下载完整。
        print("failed:", repr(error))


async def download_all() -> None:
    for number in range(30):
        try:
            await download(number)
        # A bare except catches the request to stop as well. · 裸 except 会把取消请求也一并捕获。
        except:
            print("trying the next one")


async def upload(data: bytes) -> bool:
    try:
        await asyncio.sleep(0.1)
        return len(data) > 0
    # A time limit around this call does nothing any more. · 外层再设超时也不起作用了。
    except BaseException:
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
