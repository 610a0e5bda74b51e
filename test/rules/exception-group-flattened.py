#: the other errors are gone (python 3.11)
import asyncio


async def main(jobs):
    try:
        async with asyncio.TaskGroup() as group:
            for job in jobs:
                group.create_task(job())
    except* ValueError as errors:
        raise errors.exceptions[0]
#             ^^^^^^^^^^^^^^^^^^^^ exception-group-flattened (information)
#> fix raiseGroup
import asyncio


async def main(jobs):
    try:
        async with asyncio.TaskGroup() as group:
            for job in jobs:
                group.create_task(job())
    except* ValueError as errors:
        raise

#: without a star, through a local, from a loop, with a cause of its own (python 3.11)
async def first(work):
    try:
        await work()
    except ExceptionGroup as group:
        error = group.exceptions[0]
        raise error from None
#             ^^^^^ exception-group-flattened


async def each(work):
    try:
        await work()
    except (OSError, BaseExceptionGroup) as group:
        for error in group.exceptions:
            raise error
#                 ^^^^^ exception-group-flattened

#: the whole group, an error of one's own about it, a group of one, other groups of exceptions (python 3.11)
class Failed(Exception):
    pass


async def whole(work):
    try:
        await work()
    except* ValueError as errors:
        raise errors
    except* OSError as errors:
        raise Failed("work") from errors


async def only(work):
    try:
        await work()
    except ExceptionGroup as group:
        if len(group.exceptions) == 1:
            raise group.exceptions[0]
        raise


async def log(work, logger):
    try:
        await work()
    except ExceptionGroup as group:
        for error in group.exceptions:
            logger.error(error)
        raise


async def other(work, failures):
    try:
        await work()
    except ValueError as error:
        raise failures.exceptions[0] from error


async def unpacked(work):
    try:
        await work()
    except Failed as failed:
        raise failed.exceptions[0]
