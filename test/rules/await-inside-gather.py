#: one after the other, and then gather gets plain values
import asyncio


async def fetch(url: str) -> str:
    await asyncio.sleep(0.1)
    return url.upper()


async def main():
    return await asyncio.gather(await fetch("a"), await fetch("b"))
#                               ^^^^^ await-inside-gather (error)
#                                                 ^^^^^ await-inside-gather (error)
#> fix dropAwaits
import asyncio


async def fetch(url: str) -> str:
    await asyncio.sleep(0.1)
    return url.upper()


async def main():
    return await asyncio.gather(fetch("a"), fetch("b"))

#: a comprehension awaits each of them before gather begins
import asyncio


async def fetch(response):
    await asyncio.sleep(0.1)
    body = await response.text()
    return body


async def main(responses):
    first = await asyncio.gather(*[await fetch(response) for response in responses[:10]])
#                                  ^^^^^ await-inside-gather
    second = await asyncio.gather(*(await fetch(response) for response in responses[10:20]))
#                                   ^^^^^ await-inside-gather
    return first, second
#> fix dropAwait
import asyncio


async def fetch(response):
    await asyncio.sleep(0.1)
    body = await response.text()
    return body


async def main(responses):
    first = await asyncio.gather(*[fetch(response) for response in responses[:10]])
    second = await asyncio.gather(*(await fetch(response) for response in responses[10:20]))
#                                   ^^^^^ await-inside-gather
    return first, second

#: tasks and timeouts run coroutines, not results
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(await work())
#                              ^^^^^ await-inside-gather
    await task
    await asyncio.wait_for(await asyncio.sleep(1), 2)
#                          ^^^^^ await-inside-gather
    async with asyncio.TaskGroup() as group:
#              ^^^^^^^^^^^^^^^^^^^ redundant-taskgroup
        group.create_task(await work())
#                         ^^^^^ await-inside-gather
#> fix dropAwait
import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    await task
    await asyncio.wait_for(await asyncio.sleep(1), 2)
#                          ^^^^^ await-inside-gather
    async with asyncio.TaskGroup() as group:
#              ^^^^^^^^^^^^^^^^^^^ redundant-taskgroup
        group.create_task(await work())
#                         ^^^^^ await-inside-gather

#: a coroutine may give something that can be awaited
import asyncio
from jobs import prepare


async def make() -> asyncio.Task:
    await asyncio.sleep(0.1)
    return asyncio.create_task(asyncio.sleep(1))


async def pick(jobs):
    await asyncio.sleep(0.1)
    return jobs.pop()


async def plan(name) -> "asyncio.Future[int]":
    await asyncio.sleep(0.1)
    return name


async def main(jobs):
    await asyncio.gather(await make())
    await asyncio.create_task(await pick(jobs))
    await asyncio.gather(*[await pick(jobs) for _ in range(3)])
    await asyncio.wait_for(await prepare(), 3)
    await asyncio.wait_for(await plan("a"), 3)

#: an await among the arguments of the coroutine is fine
import asyncio


async def fetch(url: str) -> str:
    await asyncio.sleep(0.1)
    return url.upper()


async def main():
    await asyncio.gather(fetch(await fetch("a")), fetch("b"))
    await asyncio.wait_for(fetch("a"), timeout=len(await fetch("b")))
    together = asyncio.gather
    return await together(*[fetch(url) for url in ("a", "b")])

#: another gather
import asyncio
from results import gather


async def fetch(url: str) -> str:
    await asyncio.sleep(0.1)
    return url.upper()


async def main():
    return gather(await fetch("a"), await fetch("b"))

#: nobody knows what the awaits give, but all of them together tell: all of them go
import asyncio


async def fetch(response):
    body = await response.text()
    return body


async def main(first, second):
    await asyncio.gather(await fetch(first), await fetch(second), return_exceptions=False)
#                        ^^^^^ await-inside-gather
#                                            ^^^^^ await-inside-gather
#> fix dropAwaits
import asyncio


async def fetch(response):
    body = await response.text()
    return body


async def main(first, second):
    await asyncio.gather(fetch(first), fetch(second), return_exceptions=False)
