#: child watchers are deprecated since 3.12 and gone since 3.14
import asyncio


async def main():
    asyncio.set_child_watcher(asyncio.ThreadedChildWatcher())
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ child-watcher (warning)
    await asyncio.create_subprocess_exec("true")
#> fix removeWatcher
import asyncio


async def main():
    await asyncio.create_subprocess_exec("true")

#: an error for code that runs on 3.14 at least, under any name (python >=3.14)
import asyncio
from asyncio import get_child_watcher as watcher
from asyncio.unix_events import SafeChildWatcher


def attach(loop):
    print(loop)
    watcher().attach_loop(loop)
#   ^^^^^^^ child-watcher (error)


class Watcher(SafeChildWatcher):
#             ^^^^^^^^^^^^^^^^ child-watcher (error)
    pass
#> fix removeWatcher
import asyncio
from asyncio import get_child_watcher as watcher
from asyncio.unix_events import SafeChildWatcher


def attach(loop):
    print(loop)


class Watcher(SafeChildWatcher):
#             ^^^^^^^^^^^^^^^^ child-watcher (error)
    pass

#: deprecated only (python >=3.12,<3.14)
import asyncio


async def main():
    asyncio.set_child_watcher(asyncio.PidfdChildWatcher())  # for the tests
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ child-watcher (warning)
    await asyncio.create_subprocess_exec("true")

#: nothing is wrong before (python >=3.8,<3.12)
import asyncio


def start():
    print("starts")
    asyncio.set_child_watcher(asyncio.SafeChildWatcher())

#: one step quieter in tests; the result may be needed, or the statement be all there is (test file)
import asyncio


def test_watcher():
    watcher = asyncio.get_child_watcher()
#             ^^^^^^^^^^^^^^^^^^^^^^^^^ child-watcher (information)
    assert watcher


def use():
    asyncio.set_child_watcher(None)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ child-watcher (information)

#: others, and code that is ready for the error
import asyncio
from twisted import get_child_watcher


class Zoo:
    def set_child_watcher(self, watcher):
        self.watcher = watcher


def start():
    get_child_watcher()
    Zoo().set_child_watcher(None)
    try:
        asyncio.set_child_watcher(asyncio.PidfdChildWatcher())
    except AttributeError:
        pass

#: code that asks what is there
import asyncio

if hasattr(asyncio, "set_child_watcher"):
    asyncio.set_child_watcher(None)
