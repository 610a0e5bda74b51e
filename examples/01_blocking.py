"""A weather report, put together by calls that stop the event loop.

一份天气报告，拼凑它的那些调用会让事件循环停下来。
"""

import asyncio
import queue
import shutil
import sqlite3
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import requests

API = "https://weather.example.com"
FOLDER = Path("weather")

pool = ThreadPoolExecutor(max_workers=2)


class Station:
    def __init__(self) -> None:
        self.session = requests.Session()

    async def temperature(self, city: str) -> float:
        # Nothing else runs until the server has answered. · 服务器响应之前，其他任务都无法运行。
        response = self.session.get(f"{API}/now/{city}", timeout=10)
        return response.json()["celsius"]


async def fetch_forecast(city: str) -> str:
    # Ten cities take ten times as long, gather or not. · 有没有 gather 都一样：十个城市就要十倍的时间。
    response = requests.get(f"{API}/forecast/{city}", timeout=10)
    return response.text


async def show_spinner() -> None:
    for sign in "|/-\\":
        print(sign, end="\r")
        # While this sleeps, every other task sleeps too. · 这里一睡，所有任务都跟着睡。
        time.sleep(0.5)


async def ask_for_city() -> str:
    # The program stands still for as long as the user thinks. · 用户想多久，整个程序就停多久。
    return input("City? ")


async def sensor_version() -> str:
    # A command that hangs hangs the whole program. · 命令卡住，整个程序就跟着卡住。
    result = subprocess.run(["sensor", "--version"], capture_output=True, text=True)
    return result.stdout


async def save_report(path: Path, lines: list[str]) -> None:
    # On a slow disk all connections wait for this file. · 磁盘一慢，所有连接都在等这个文件。
    with open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(f"{line}\n")


async def load_template() -> str:
    # Small file, slow network drive: the loop waits. · 文件虽小，网络磁盘却慢：事件循环只能等着。
    return (FOLDER / "template.txt").read_text(encoding="utf-8")


async def clear_cache() -> None:
    # The more files there are, the longer everything stops. · 文件越多，整个程序停得越久。
    shutil.rmtree(FOLDER / "cache", ignore_errors=True)


async def store(city: str, celsius: float) -> None:
    # Another process holds the database? Then all tasks wait. · 数据库被别的进程锁住时，所有任务一起等。
    with closing(sqlite3.connect(FOLDER / "weather.db")) as connection, connection:
        connection.execute("insert into history values (?, ?)", (city, celsius))


async def print_report(lines: list[str]) -> None:
    printer = threading.Thread(target=print, args=("\n".join(lines),))
    printer.start()
    # A thread was started in order not to wait, and then waited for. · 开线程本是为了不等，结果又原地等它。
    printer.join()


async def draw_chart(values: list[float]) -> bytes:
    future = pool.submit(render, values)
    # The result of a thread pool is waited for by blocking. · 这样取线程池的结果，会把事件循环堵住。
    return future.result()


async def next_reading(readings: queue.Queue[float]) -> float:
    # An empty queue.Queue blocks the loop for ever. · queue.Queue 一旦为空，事件循环就永远卡住。
    return readings.get()


def render(values: list[float]) -> bytes:
    return bytes(int(value) % 256 for value in values)


async def main() -> None:
    await clear_cache()
    city = await ask_for_city()
    station = Station()
    celsius, forecast, _ = await asyncio.gather(
        station.temperature(city), fetch_forecast(city), show_spinner()
    )
    readings: queue.Queue[float] = queue.Queue()
    readings.put(celsius)
    chart = await draw_chart([await next_reading(readings)])
    await store(city, celsius)
    version = await sensor_version()
    lines = [await load_template(), forecast, version, f"{len(chart)} bytes"]
    await save_report(FOLDER / "report.txt", lines)
    await print_report(lines)


if __name__ == "__main__":
    asyncio.run(main())
