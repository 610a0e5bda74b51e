#: policies are deprecated since 3.14, and 'asyncio.run' takes what they were for (python >=3.14)
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event-loop-policy (warning)
    asyncio.run(main())
#> fix loopFactory
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.run(main(), loop_factory=asyncio.SelectorEventLoop)

#: they are an error for code that runs on 3.16 at least; the default needs no word (python >=3.16)
import asyncio as aio
from asyncio import set_event_loop_policy as use


async def main():
    await aio.sleep(0.1)


def start():
    use(aio.DefaultEventLoopPolicy())
#   ^^^ event-loop-policy (error)
    aio.run(main())
#> fix removePolicy
import asyncio as aio
from asyncio import set_event_loop_policy as use


async def main():
    await aio.sleep(0.1)


def start():
    aio.run(main())

#: only a hint as long as older versions are supported, and no rewrite that they lack
import asyncio


async def main():
    await asyncio.sleep(0.1)


asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
#[0-29] event-loop-policy (hint)
asyncio.run(main())

#: nothing is wrong before (python >=3.9,<3.14)
import asyncio

asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())

#: a question for the platform goes with the policy: there is such a loop everywhere (python >=3.12)
import asyncio
import sys


async def main():
    await asyncio.sleep(0.1)


if sys.platform == "win32":
    asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event-loop-policy (hint)
asyncio.run(main(), debug=True)
#> fix loopFactory
import asyncio
import sys


async def main():
    await asyncio.sleep(0.1)


asyncio.run(main(), debug=True, loop_factory=asyncio.SelectorEventLoop)

#: the same in a function (python >=3.12)
import asyncio
import os


async def main():
    await asyncio.sleep(0.1)


def start():
    if os.name == "nt":
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event-loop-policy
    asyncio.run(main())
#> fix loopFactory
import asyncio
import os


async def main():
    await asyncio.sleep(0.1)


def start():
    asyncio.run(main(), loop_factory=asyncio.SelectorEventLoop)

#: the loop of another package (python >=3.14)
import asyncio
import uvloop


async def main():
    await asyncio.sleep(0.1)


asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
#[0-29] event-loop-policy
asyncio.run(main())
#> fix loopFactory
import asyncio
import uvloop


async def main():
    await asyncio.sleep(0.1)


asyncio.run(main(), loop_factory=uvloop.new_event_loop)

#: policies of one's own, and questions for the one in force (python >=3.14)
import asyncio


class Policy(asyncio.DefaultEventLoopPolicy):
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event-loop-policy
    pass


def loop():
    return asyncio.get_event_loop_policy().new_event_loop()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event-loop-policy

#: one step quieter in tests (python >=3.14) (test file)
import asyncio


def test_policy():
    assert asyncio.get_event_loop_policy()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event-loop-policy (information)

#: other policies, and code that asks for the version (python >=3.14)
import sys
from gui import set_event_loop_policy


class asyncio:
    @staticmethod
    def get_event_loop_policy():
        return None


def event_loop_policy():
    return asyncio.get_event_loop_policy()


set_event_loop_policy(event_loop_policy())

#: code that asks for the version (python >=3.14)
import asyncio
import sys

if sys.version_info < (3, 14):
    asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
