"""The photo service again: tasks are kept, their errors seen, their number limited.

同一个照片服务：保存任务的引用，处理任务的异常，并限制并发数。
"""

import asyncio
import logging
from collections.abc import Coroutine

logger = logging.getLogger(__name__)


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
    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    async def add(self, photo: str) -> None:
        self._start(write_statistics(photo))

    async def share(self, user: str) -> None:
        self._start(notify(user))

    async def close(self) -> None:
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            logger.error("background task failed: %s", error)


async def shrink_all(photos: list[str], limit: int = 100) -> list[str]:
    semaphore = asyncio.Semaphore(limit)

    async def shrink_one(photo: str) -> str:
        async with semaphore:
            return await shrink(photo)

    return await asyncio.gather(*(shrink_one(photo) for photo in photos))


async def main() -> None:
    album = Album()
    photos = [f"photo {number}" for number in range(300)]
    try:
        await album.add(photos[0])
        await album.share("Xiaoming")
        print(len(await shrink_all(photos)))
    finally:
        await album.close()


if __name__ == "__main__":
    asyncio.run(main())
