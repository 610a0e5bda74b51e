#: keyword arguments are not handed on
import asyncio
import json


async def load(text, convert):
    loop = asyncio.get_running_loop()
    loop.call_soon(print, text, end="")
#                               ^^^^^^ executor-kwargs (error)
    return await loop.run_in_executor(None, json.loads, text, parse_float=convert)
#                                                             ^^^^^^^^^^^^^^^^^^^ executor-kwargs (error)
#> fix usePartial
import asyncio
import functools
import json


async def load(text, convert):
    loop = asyncio.get_running_loop()
    loop.call_soon(functools.partial(print, text, end=""))
    return await loop.run_in_executor(None, json.loads, text, parse_float=convert)
#                                                             ^^^^^^^^^^^^^^^^^^^ executor-kwargs (error)
#> fix usePartial of 2
import asyncio
import functools
import json


async def load(text, convert):
    loop = asyncio.get_running_loop()
    loop.call_soon(print, text, end="")
#                               ^^^^^^ executor-kwargs (error)
    return await loop.run_in_executor(None, functools.partial(json.loads, text, parse_float=convert))

#: what the method takes itself stays with it
import asyncio
from functools import partial


async def later(context):
    loop = asyncio.get_event_loop()
    loop.call_later(
        3,
        print,
        "late",  # the text
        sep="",
#       ^^^^^^ executor-kwargs
        context=context,
    )
    loop.call_soon(partial(print, end=""), context=context)
#> fix usePartial
import asyncio
from functools import partial


async def later(context):
    loop = asyncio.get_event_loop()
    loop.call_later(
        3,
        partial(print,
        "late",  # the text
        sep=""),
        context=context,
    )
    loop.call_soon(partial(print, end=""), context=context)

#: threads take them, and so do others
import asyncio
from gui import loop as gui_loop


class Loop:
    def run_in_executor(self, executor, function, **options):
        return function(**options)


async def main(loop, text):
    await asyncio.to_thread(print, text, end="")
    await loop.run_in_executor(None, print, text, end="")
    gui_loop.call_soon(print, end="")
    Loop().run_in_executor(None, print, end="")
    running = asyncio.get_running_loop()
    await running.run_in_executor(None, lambda: print(text, end=""))
    await running.run_in_executor(executor=None, func=print)
    await running.create_server(print, host="localhost")

#: what cannot be seen, and an error that is wanted (test file)
import asyncio
import pytest


async def check(extra):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, print, **extra)
    with pytest.raises(TypeError):
        loop.call_soon(print, end="")
