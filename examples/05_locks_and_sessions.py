"""A price service with a lock that freezes it and sessions that nobody closes.

一个价格服务：锁会让它卡死，会话也没有人关闭。
"""

import asyncio
import threading

import aiohttp
import httpx

API = "https://prices.example.com"


class Prices:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.known: dict[str, str] = {}

    async def get(self, name: str) -> str:
        # The second caller blocks the loop: the first never ends. · 第二个调用方堵住事件循环，两个都动不了。
        with self.lock:
            if name not in self.known:
                self.known[name] = await fetch(name)
            return self.known[name]


async def fetch(name: str) -> str:
    # Python reports an "Unclosed client session". · 报告 “Unclosed client session”：连接一直开着。
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10))
    async with session.get(f"{API}/{name}") as response:
        return await response.text()


async def report(names: list[str]) -> None:
    # Every report leaves a pool of connections behind. · 每生成一份报告，就遗留一个连接池。
    client = httpx.AsyncClient(timeout=10)
    response = await client.post(f"{API}/report", json=names)
    print(response.status_code)


async def main() -> None:
    prices = Prices()
    print(await asyncio.gather(prices.get("tea"), prices.get("tea")))
    await report(["tea"])


if __name__ == "__main__":
    asyncio.run(main())
