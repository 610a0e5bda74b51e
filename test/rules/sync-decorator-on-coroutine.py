#: calling a coroutine function runs none of it: whatever stands around the call is over before it begins
import asyncio
import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = function(*args, **kwargs)
        print(time.perf_counter() - start)
        return result
    return wrapper


@timed
#[1-6] sync-decorator-on-coroutine (warning)
async def load(name):
    await asyncio.sleep(1)
    return name

#: retries, locks and handlers, with and without options, as functions and methods
import asyncio
import threading
from functools import wraps

lock = threading.Lock()


def retry(times):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            for _ in range(times):
                try:
                    return function(*args)
                except OSError:
                    pass
        return wrapper
    return decorate


def quiet(function):
    def wrapper(*args):
        try:
            return function(*args)
        except ValueError:
            return None
    return wrapper


class Tools:
    def guarded(self, function):
        def wrapper(*args):
            with lock:
                return function(*args)
        return wrapper


tools = Tools()


@retry(3)
#[1-9] sync-decorator-on-coroutine
async def first():
    await asyncio.sleep(1)


class Service:
    @staticmethod
    @quiet
#    ^^^^^ sync-decorator-on-coroutine
    async def second():
        await asyncio.sleep(1)


@tools.guarded
#[1-14] sync-decorator-on-coroutine
async def third():
    await asyncio.sleep(1)

#: wrappers that await, that only register, note or ask, and plain functions
import asyncio
import functools
import inspect
import time

handlers = []


def timed(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await function(*args, **kwargs)
        finally:
            print(time.perf_counter() - start)
    return wrapper


def register(function):
    handlers.append(function)
    return function


def noted(function):
    def wrapper(*args):
        print(function.__name__)
        return function(*args)
    return wrapper


def either(function):
    if inspect.iscoroutinefunction(function):
        async def waiting(*args):
            try:
                return await function(*args)
            except ValueError:
                return None
        return waiting

    def wrapper(*args):
        try:
            return function(*args)
        except ValueError:
            return None
    return wrapper


def plain_retry(function):
    def wrapper(*args):
        for _ in range(3):
            try:
                return function(*args)
            except ValueError:
                time.sleep(1)
    return wrapper


def scheduled(function):
    def wrapper(*args):
        try:
            result = function(*args)
            return asyncio.ensure_future(result)
        except RuntimeError:
            return None
    return wrapper


@timed
async def one():
    await asyncio.sleep(1)


@register
@noted
@either
async def two():
    await asyncio.sleep(1)


@plain_retry
def three():
    return 1


@scheduled
async def four():
    await asyncio.sleep(1)

#: under a decorator nobody knows
import asyncio
from elsewhere import run_in_thread


def quiet(function):
    def wrapper(*args):
        try:
            return function(*args)
        except ValueError:
            return None
    return wrapper


@quiet
@run_in_thread
async def work():
    await asyncio.sleep(1)

#: what a transparent decorator leaves is still a coroutine function
import asyncio
import functools

handlers = []


def register(function):
    handlers.append(function)
    return function


def logged(level):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            print(level)
            return await function(*args, **kwargs)
        return wrapper
    return decorate


def unknown(function):
    return handlers[0]


@register
async def one():
    await asyncio.sleep(1)


@logged("info")
async def two():
    await asyncio.sleep(1)


@logged
async def three():
    await asyncio.sleep(1)


@unknown
async def four():
    await asyncio.sleep(1)


async def main():
    one()
#   ^^^ coroutine-never-awaited
    two()
#   ^^^ coroutine-never-awaited
    three()
    four()

#: a loop that looks for something, and conditions
import asyncio
import functools


def needs(*scopes):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(self, *args):
            for scope in scopes:
                if scope in self.scopes:
                    return function(self, *args)
            raise PermissionError(scopes)
        return wrapper
    return decorate


class Handler:
    scopes = ("read",)

    @needs("read")
    async def get(self):
        await asyncio.sleep(1)
