"""The tea again: whoever awaits is async, and `asyncio.run` starts the first one.

同一杯茶：凡是用到 `await` 的函数都是 `async def`，最外层由 `asyncio.run` 启动。
"""

import asyncio


async def boil_water() -> str:
    await asyncio.sleep(0.1)
    return "hot water"


async def make_tea() -> str:
    water = await boil_water()
    return f"tea from {water}"


async def serve_guests(lock: asyncio.Lock) -> None:
    async with lock:
        print(await make_tea())


async def main() -> None:
    await serve_guests(asyncio.Lock())


if __name__ == "__main__":
    asyncio.run(main())
