import asyncio

import snippet
from aiohttp import web
from check import run

log = []


async def refresh():
    try:
        while True:
            log.append("run")
            await asyncio.sleep(0.01)
    finally:
        log.append("stopped")


async def main():
    snippet.refresh = refresh
    runner = web.AppRunner(snippet.create_app())
    await runner.setup()
    while len(log) < 3:
        await asyncio.sleep(0.01)
    await runner.cleanup()
    assert log[0] == "run" and log[-1] == "stopped", log


run(main)
