"""The weather report again; the event loop stays free all the time.

同一份天气报告，事件循环始终畅通。
"""

import asyncio
import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import aiohttp

API = "https://weather.example.com"
FOLDER = Path("weather")


class Station:
    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session

    async def temperature(self, city: str) -> float:
        async with self.session.get(f"{API}/now/{city}") as response:
            return (await response.json())["celsius"]


async def fetch_forecast(session: aiohttp.ClientSession, city: str) -> str:
    async with session.get(f"{API}/forecast/{city}") as response:
        return await response.text()


async def show_spinner() -> None:
    for sign in "|/-\\":
        print(sign, end="\r")
        await asyncio.sleep(0.5)


async def ask_for_city() -> str:
    return await asyncio.to_thread(input, "City? ")


async def sensor_version() -> str:
    process = await asyncio.create_subprocess_exec(
        "sensor", "--version", stdout=asyncio.subprocess.PIPE
    )
    try:
        async with asyncio.timeout(10):
            output, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
    return output.decode()


def write_lines(path: Path, lines: list[str]) -> None:
    with open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(f"{line}\n")


async def save_report(path: Path, lines: list[str]) -> None:
    # Opened, written and closed in one thread. · 打开、写入、关闭都在同一个线程里。
    await asyncio.to_thread(write_lines, path, lines)


async def load_template() -> str:
    path = FOLDER / "template.txt"
    return await asyncio.to_thread(path.read_text, encoding="utf-8")


async def clear_cache() -> None:
    await asyncio.to_thread(shutil.rmtree, FOLDER / "cache", ignore_errors=True)


def insert(city: str, celsius: float) -> None:
    with closing(sqlite3.connect(FOLDER / "weather.db")) as connection, connection:
        connection.execute("insert into history values (?, ?)", (city, celsius))


async def store(city: str, celsius: float) -> None:
    # A connection stays in the thread that opened it. · 连接只在打开它的线程里使用。
    await asyncio.to_thread(insert, city, celsius)


async def print_report(lines: list[str]) -> None:
    await asyncio.to_thread(print, "\n".join(lines))


async def draw_chart(
    pool: ThreadPoolExecutor,
    draw: Callable[[list[float]], bytes],
    values: list[float],
) -> bytes:
    return await asyncio.get_running_loop().run_in_executor(pool, draw, values)


async def next_reading(readings: asyncio.Queue[float]) -> float:
    return await readings.get()


def render(values: list[float]) -> bytes:
    return bytes(int(value) % 256 for value in values)


async def main(pool: ThreadPoolExecutor) -> None:
    await clear_cache()
    city = await ask_for_city()
    timeout = aiohttp.ClientTimeout(total=10)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        celsius, forecast, _ = await asyncio.gather(
            Station(session).temperature(city),
            fetch_forecast(session, city),
            show_spinner(),
        )
    readings: asyncio.Queue[float] = asyncio.Queue()
    await readings.put(celsius)
    chart = await draw_chart(pool, render, [await next_reading(readings)])
    await store(city, celsius)
    version = await sensor_version()
    lines = [await load_template(), forecast, version, f"{len(chart)} bytes"]
    await save_report(FOLDER / "report.txt", lines)
    await print_report(lines)


if __name__ == "__main__":
    with ThreadPoolExecutor(max_workers=2) as shared_pool:
        asyncio.run(main(shared_pool))
