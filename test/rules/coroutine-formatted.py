#: the text shows the object
import asyncio


async def total():
    await asyncio.sleep(1)
    return 42


async def main():
    print(f"total: {total()}")
#                   ^^^^^ coroutine-formatted (error)
#> fix addAwait
import asyncio


async def total():
    await asyncio.sleep(1)
    return 42


async def main():
    print(f"total: {await total()}")

#: print, str, format, logging, json
import json
import logging

logger = logging.getLogger(__name__)


async def total(): ...


async def main():
    print("total", total())
#                  ^^^^^ coroutine-formatted
    text = str(total())
#              ^^^^^ coroutine-formatted
    text += "{}".format(total())
#                       ^^^^^ coroutine-formatted
    logging.info("total: %s", total())
#                             ^^^^^ coroutine-formatted
    logger.warning("total: %s", total())
#                               ^^^^^ coroutine-formatted
    text += json.dumps(total())
#                      ^^^^^ coroutine-formatted
    return text + f"{total()!r:>20}"
#                    ^^^^^ coroutine-formatted
#> fix addAwait of 4
import json
import logging

logger = logging.getLogger(__name__)


async def total(): ...


async def main():
    print("total", total())
#                  ^^^^^ coroutine-formatted
    text = str(total())
#              ^^^^^ coroutine-formatted
    text += "{}".format(total())
#                       ^^^^^ coroutine-formatted
    logging.info("total: %s", await total())
    logger.warning("total: %s", total())
#                               ^^^^^ coroutine-formatted
    text += json.dumps(total())
#                      ^^^^^ coroutine-formatted
    return text + f"{total()!r:>20}"
#                    ^^^^^ coroutine-formatted

#: tasks are made for reading; a variable may be awaited elsewhere; a function is no coroutine
import asyncio


async def total(): ...


async def main(group):
    print(group.create_task(total()))
    later = total()
    print(later, total)
    await later
    print(await total(), f"{await total()}")

#: somebody else's print, a shadowed function, a lambda that only passes it on
from tools import print
from tools import total as known


async def total(): ...


async def main(total, button):
    print(total())


async def other(button):
    print(total())
    button.clicked(lambda: known())

#: an argument that is not part of the text
async def sink(): ...


async def main():
    print("total", *[1], sep=str(1))
    print(*[sink])

#: a module that prints at once
async def total(): ...


print(total())
#     ^^^^^ coroutine-formatted

#: a notebook cell can await (notebook)
async def total(): ...


print(total())
#     ^^^^^ coroutine-formatted
#> fix addAwait
async def total(): ...


print(await total())

#: a plain function that no coroutine calls
async def total(): ...


def show():
    print(total())
#         ^^^^^ coroutine-formatted
#> fix makeAsync
async def total(): ...


async def show():
    print(await total())
