"""The clock again: one loop, started once, at the bottom of the file.

同一个时钟：只有一个事件循环，只在文件末尾启动一次。
"""

import asyncio
from datetime import datetime


async def tick() -> str:
    await asyncio.sleep(0.1)
    return datetime.now().strftime("%H:%M:%S")


async def show() -> None:
    print(await tick())


async def show_later() -> None:
    await asyncio.sleep(0.5)
    print("later")


async def main() -> None:
    await asyncio.gather(show_later(), show())


if __name__ == "__main__":
    asyncio.run(main())
