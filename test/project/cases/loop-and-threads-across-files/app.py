import asyncio
import threading

import jobs
from fastapi import FastAPI

app = FastAPI()


@app.get("/refresh")
async def refresh_now():
#         ^^^^^^^^^^^ blocking-only-async-endpoint
#= app.py:14
    jobs.refresh()


@app.get("/start")
async def start_now():
    jobs.refresh()
#   ^^^^^^^^^^^^ blocking-through-helper
#= jobs.py:10
    return jobs.start()


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(5, jobs.refresh)
#                      ^^^^^^^^^^^^ blocking-in-loop-callback
#= jobs.py:10
    loop.call_later(5, jobs.start)
    feed = jobs.Feed()
    threading.Thread(target=feed.push, args=(1,)).start()
#                           ^^^^^^^^^ loop-api-from-thread
#= jobs.py:22
    await asyncio.to_thread(jobs.start)
#                           ^^^^^^^^^^ loop-api-from-thread
#= jobs.py:14


if __name__ == "__main__":
    jobs.start()
    asyncio.run(main())
