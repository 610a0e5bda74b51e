"""A photo service that starts tasks and then forgets about them.

一个照片服务：启动任务之后就撒手不管了。
"""

import asyncio


async def shrink(photo: str) -> str:
    await asyncio.sleep(0.05)
    return f"small {photo}"


async def write_statistics(photo: str) -> None:
    await asyncio.sleep(0.05)
    print("counted", photo)


async def notify(user: str) -> None:
    await asyncio.sleep(0.05)
    raise ConnectionError(f"cannot reach {user}")


class Album:
    async def add(self, photo: str) -> None:
        # Nobody keeps the task: it may vanish half-way. · 没有人保存这个任务，它可能运行到一半就消失。
        asyncio.create_task(write_statistics(photo))

    async def share(self, user: str) -> None:
        loop = asyncio.get_running_loop()
        # Its error is never seen by anybody. · 它的异常不会被任何人看到。
        loop.create_task(notify(user))


async def shrink_all(photos: list[str]) -> list[str]:
    # A hundred thousand photos mean a hundred thousand open files. · 十万张照片就会同时打开十万个文件。
    return await asyncio.gather(*(shrink(photo) for photo in photos))


async def main() -> None:
    album = Album()
    photos = [f"photo {number}" for number in range(300)]
    await album.add(photos[0])
    await album.share("Xiaoming")
    print(len(await shrink_all(photos)))


if __name__ == "__main__":
    asyncio.run(main())
