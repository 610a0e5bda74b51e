#: what a plain loop over 'as_completed' gives has no result before it is awaited
import asyncio


async def main(tasks):
    for step in asyncio.as_completed(tasks):
        print(step.result())
#             ^^^^^^^^^^^ as-completed-misuse (error)
    return [step.result() for step in asyncio.as_completed(tasks, timeout=1)]
#           ^^^^^^^^^^^ as-completed-misuse (error)
#> fix awaitIt
import asyncio


async def main(tasks):
    for step in asyncio.as_completed(tasks):
        print(await step)
    return [step.result() for step in asyncio.as_completed(tasks, timeout=1)]
#           ^^^^^^^^^^^ as-completed-misuse (error)
#> fix awaitIt of 2
import asyncio


async def main(tasks):
    for step in asyncio.as_completed(tasks):
        print(step.result())
#             ^^^^^^^^^^^ as-completed-misuse (error)
    return [await step for step in asyncio.as_completed(tasks, timeout=1)]

#: other names, other methods of tasks
import asyncio as aio
from asyncio import as_completed as finished


async def main(tasks):
    for step in finished(tasks):
        if step.done() and not step.cancelled():
#          ^^^^^^^^^ as-completed-misuse
#                              ^^^^^^^^^^^^^^ as-completed-misuse
            print(await step)
    for step in aio.as_completed(tasks):
        print(step.result().text, step.get_name())
#             ^^^^^^^^^^^ as-completed-misuse
#                                 ^^^^^^^^^^^^^ as-completed-misuse
#> fix awaitIt of 3
import asyncio as aio
from asyncio import as_completed as finished


async def main(tasks):
    for step in finished(tasks):
        if step.done() and not step.cancelled():
#          ^^^^^^^^^ as-completed-misuse
#                              ^^^^^^^^^^^^^^ as-completed-misuse
            print(await step)
    for step in aio.as_completed(tasks):
        print((await step).text, step.get_name())
#                                ^^^^^^^^^^^^^ as-completed-misuse

#: an asynchronous loop gives the tasks themselves, but not before 3.13 (python >=3.11,<3.13)
import asyncio


async def main(tasks):
    async for task in asyncio.as_completed(tasks):
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ as-completed-misuse (error)
        print(task.result())

#: nothing is wrong from 3.13 on (python >=3.13)
import asyncio


async def main(tasks):
    async for task in asyncio.as_completed(tasks):
        print(task.result())

#: as it should be
import asyncio
from concurrent.futures import ThreadPoolExecutor, as_completed


async def main(tasks):
    for step in asyncio.as_completed(tasks):
        try:
            print(await step)
        except ValueError as error:
            print(error)
    return [await step for step in asyncio.as_completed(tasks)]


def threads(jobs):
    with ThreadPoolExecutor() as pool:
        for future in as_completed([pool.submit(job) for job in jobs]):
            print(future.result())

#: another value under the same name
import asyncio


async def main(tasks):
    for step in asyncio.as_completed(tasks):
        step = asyncio.ensure_future(step)
        await asyncio.wait([step])
        print(step.result())


async def later(tasks):
    for step in asyncio.as_completed(tasks):
        tasks.append(lambda step: step.result())
        step.close()

#: shown, and never awaited
import asyncio


async def main(tasks):
    for step in asyncio.as_completed(tasks):
        print(step)
#             ^^^^ as-completed-misuse (error)
    for number, other in enumerate(asyncio.as_completed(tasks)):
        print(number, other)
#> fix awaitIt
import asyncio


async def main(tasks):
    for step in asyncio.as_completed(tasks):
        print(await step)
    for number, other in enumerate(asyncio.as_completed(tasks)):
        print(number, other)

#: shown before it is awaited, or handed on
import asyncio


async def main(tasks, results):
    for step in asyncio.as_completed(tasks):
        print(f"waiting for {step}")
        print(await step)
    for step in asyncio.as_completed(tasks):
        print(step)
        results.append(step)
