"""A clock that is confused about its event loop.

一个弄不清自己事件循环的时钟。
"""

import asyncio
from datetime import datetime

# No loop is running yet: an error from Python 3.14 on. · 还没有运行的事件循环：Python 3.14 起报错。
loop = asyncio.get_event_loop()


async def tick() -> str:
    await asyncio.sleep(0.1)
    return datetime.now().strftime("%H:%M:%S")


async def show() -> None:
    # RuntimeError: a loop is running already. · 抛出 RuntimeError：已经有事件循环在运行。
    print(asyncio.run(tick()))


def show_later() -> None:
    # Creates or finds a loop that nobody runs. · 得到的是一个没有人运行的事件循环。
    asyncio.get_event_loop().call_later(1, print, "later")


async def main() -> None:
    await show()


if __name__ == "__main__":
    show_later()
    # ValueError: main is a function, not a coroutine. · 抛出 ValueError：main 是函数，不是协程。
    asyncio.run(main)
