#: the task that shield makes belongs to nobody once the outer one is cancelled
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def finish(path):
    await asyncio.shield(save(path))  # to the end
#                        ^^^^^^^^^^ shield-without-reference (information)
#> fix keepTask
import asyncio

background_tasks: set[asyncio.Task] = set()


async def save(path):
    await asyncio.sleep(1)


async def finish(path):
    task = asyncio.create_task(save(path))
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    await asyncio.shield(task)  # to the end

#: under a timeout, returned, a method
import asyncio
from asyncio import shield, wait_for


class Store:
    async def save(self, path):
        await asyncio.sleep(1)

    async def finish(self, path):
        await wait_for(shield(self.save(path)), 5)
#                             ^^^^^^^^^^^^^^^ shield-without-reference
        return await shield(self.save(path))
#                           ^^^^^^^^^^^^^^^ shield-without-reference
#> fix keepTask of 2
import asyncio
from asyncio import shield, wait_for

background_tasks: set[asyncio.Task] = set()


class Store:
    async def save(self, path):
        await asyncio.sleep(1)

    async def finish(self, path):
        await wait_for(shield(self.save(path)), 5)
#                             ^^^^^^^^^^^^^^^ shield-without-reference
        task = asyncio.create_task(self.save(path))
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
        return await shield(task)

#: a task or future that somebody holds, or something that cannot be told
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def finish(path, future, client):
    task = asyncio.create_task(save(path))
    await asyncio.shield(task)
    await asyncio.shield(future)
    await asyncio.shield(client.save(path))
    await asyncio.shield(asyncio.gather(task, future))

#: another function of that name
import asyncio
from guards import shield


async def save(path):
    await asyncio.sleep(1)


async def finish(path):
    await shield(save(path))

#: tests end soon (test file)
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def test_save(path):
    await asyncio.shield(save(path))
