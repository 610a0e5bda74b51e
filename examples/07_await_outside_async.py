"""Python refuses this file: `await` stands in plain functions.

Python 拒绝运行这个文件：`await` 写在了普通函数里。
"""

import asyncio


async def boil_water() -> str:
    await asyncio.sleep(0.1)
    return "hot water"


def make_tea() -> str:
    # SyntaxError: 'await' outside async function. · 语法错误：await 只能写在 async def 里。
    water = await boil_water()
    return f"tea from {water}"


def serve_guests(lock: asyncio.Lock) -> None:
    # The same goes for async with. · async with 也一样。
    async with lock:
        print(make_tea())


if __name__ == "__main__":
    serve_guests(asyncio.Lock())
