#: only the creation is guarded, and that does not fail
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def main(path):
    try:
        task = asyncio.create_task(save(path))
    except OSError as error:
#   ^^^^^^^^^^^^^^^^^^^^^^^ task-creation-in-try (information)
        print("not saved", error)
        return
    await task
#> fix awaitInside
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def main(path):
    try:
        task = asyncio.create_task(save(path))
        await task
    except OSError as error:
        print("not saved", error)
        return
    await task

#: without a name, among several, on an object
import asyncio


class Store:
    async def save(self, path):
        await asyncio.sleep(1)

    async def save_all(self):
        try:
            asyncio.create_task(self.save(self.path))
#           ^^^^^^^^^^^^^^^^^^^ dangling-task
        except Exception:
#       ^^^^^^^^^^^^^^^^ task-creation-in-try
            print("not saved")

    async def save_two(self):
        try:
            self.first = asyncio.create_task(self.save("a"))
            self.second = asyncio.create_task(self.save("b"))
        except:
#       ^^^^^^ task-creation-in-try
            print("not saved")
#> fix awaitInside of 2
import asyncio


class Store:
    async def save(self, path):
        await asyncio.sleep(1)

    async def save_all(self):
        try:
            await self.save(self.path)
        except Exception:
            print("not saved")

    async def save_two(self):
        try:
            self.first = asyncio.create_task(self.save("a"))
            self.second = asyncio.create_task(self.save("b"))
        except:
#       ^^^^^^ task-creation-in-try
            print("not saved")

#: the task is awaited in the same try
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def main(path):
    try:
        task = asyncio.create_task(save(path))
        await task
    except OSError:
        print("not saved")
    try:
        await asyncio.create_task(save(path))
#             ^^^^^^^^^^^^^^^^^^^ await-created-task-at-once
    except OSError:
        print("not saved")

#: something else in the try may fail
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def main(find, other):
    try:
        task = asyncio.create_task(save(find()))
    except OSError:
        return
    try:
        again = asyncio.create_task(other.save("a"))
    except OSError:
        return
    try:
        find()
        last = asyncio.create_task(save("a"))
    except OSError:
        return
    await asyncio.gather(task, again, last)

#: no loop, a wrong call: noticed at once
import asyncio


async def save(path):
    await asyncio.sleep(1)


def start(path):
    try:
        return keep(asyncio.create_task(save(path)))
    except RuntimeError:
        return None


def begin(tasks, path):
    try:
        task = asyncio.create_task(save(path))
    except Exception:
        return
    tasks.append(task)


async def main(path):
    try:
        task = asyncio.create_task(save(path))
    except (RuntimeError, OSError):
        return
    await task


def keep(task):
    return task

#: no handler, only what happens in any case
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def main(path):
    try:
        task = asyncio.create_task(save(path))
    finally:
        print("started")
    await task

#: tests try what they like (test file)
import asyncio


async def save(path):
    await asyncio.sleep(1)


async def test_save(path):
    try:
        task = asyncio.create_task(save(path))
    except OSError:
        return
    await task

#: who cleans up and raises again
import asyncio


class Session:
    async def start(self):
        try:
            self.sender = asyncio.create_task(self.send())
            self.keeper = asyncio.create_task(self.keep())
        except Exception:
            self.sender.cancel()
            raise

    async def send(self): ...

    async def keep(self): ...
