#: deprecated since 3.14 in favour of the one in 'inspect' (python >=3.14)
import asyncio


def call(function):
    if asyncio.iscoroutinefunction(function):
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ iscoroutinefunction-deprecated (warning)
        return asyncio.run(function())
    return function()
#> fix useInspect
import asyncio
import inspect


def call(function):
    if inspect.iscoroutinefunction(function):
        return asyncio.run(function())
    return function()

#: a hint as long as older versions are supported
import asyncio
import inspect


def call(function):
    return inspect.iscoroutinefunction(function) or asyncio.iscoroutinefunction(function)
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ iscoroutinefunction-deprecated (hint)
#> fix useInspect
import asyncio
import inspect


def call(function):
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(function)

#: an error when only 3.16 and later count; passed on, and under other names (python >=3.16)
from asyncio import iscoroutinefunction as is_async
from asyncio.coroutines import iscoroutinefunction


def split(functions):
    return [f for f in functions if is_async(f)], list(filter(iscoroutinefunction, functions))
#                                   ^^^^^^^^ iscoroutinefunction-deprecated (error)
#                                                             ^^^^^^^^^^^^^^^^^^^ iscoroutinefunction-deprecated (error)
#> fix useInspect
import inspect
from asyncio import iscoroutinefunction as is_async
from asyncio.coroutines import iscoroutinefunction


def split(functions):
    return [f for f in functions if inspect.iscoroutinefunction(f)], list(filter(iscoroutinefunction, functions))
#                                                                                ^^^^^^^^^^^^^^^^^^^ iscoroutinefunction-deprecated (error)

#: nothing is wrong before (python >=3.9,<3.14)
import asyncio


def call(function):
    return asyncio.iscoroutinefunction(function)

#: its neighbours, and those of others
import asyncio
import inspect
from tools import iscoroutinefunction


class Checks:
    def iscoroutinefunction(self, function):
        return asyncio.iscoroutine(function)


def call(function):
    return inspect.iscoroutinefunction(function), iscoroutinefunction(function), Checks().iscoroutinefunction(function)

#: code that asks for the version
import asyncio
import inspect
import sys

if sys.version_info >= (3, 12):
    iscoroutinefunction = inspect.iscoroutinefunction
else:
    iscoroutinefunction = asyncio.iscoroutinefunction
