"""The price service again: an asyncio lock, and clients that are closed.

同一个价格服务：改用 asyncio 的锁，客户端用完即关闭。
"""

import asyncio

import aiohttp
import httpx

API = "https://prices.example.com"


class Prices:
    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session
        self.lock = asyncio.Lock()
        self.known: dict[str, str] = {}

    async def get(self, name: str) -> str:
        async with self.lock:
            if name not in self.known:
                self.known[name] = await fetch(self.session, name)
            return self.known[name]


async def fetch(session: aiohttp.ClientSession, name: str) -> str:
    async with session.get(f"{API}/{name}") as response:
        return await response.text()


async def report(client: httpx.AsyncClient, names: list[str]) -> None:
    response = await client.post(f"{API}/report", json=names)
    print(response.status_code)


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=10)
    # One session and one client for everything. · 整个程序共用一个会话和一个客户端。
    async with (
        aiohttp.ClientSession(timeout=timeout) as session,
        httpx.AsyncClient(timeout=10) as client,
    ):
        prices = Prices(session)
        print(await asyncio.gather(prices.get("tea"), prices.get("tea")))
        await report(client, ["tea"])


if __name__ == "__main__":
    asyncio.run(main())
