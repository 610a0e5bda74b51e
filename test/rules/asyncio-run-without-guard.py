#: importing the module would run the program (select asyncio-run-without-guard)
import asyncio


async def main():
    await asyncio.sleep(0.1)


asyncio.run(main())
#[0-11] asyncio-run-without-guard (hint)
#> fix addGuard
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ == "__main__":
    asyncio.run(main())

#: over several lines, under another name, with the result used (select asyncio-run-without-guard)
from asyncio import run as start, sleep


async def main():
    await sleep(0.1)
    return 1


answer = start(main())
#        ^^^^^ asyncio-run-without-guard
start(  # again
#[0-5] asyncio-run-without-guard
    main(),
    debug=True,
)
print(answer)
#> fix addGuard of 2
from asyncio import run as start, sleep


async def main():
    await sleep(0.1)
    return 1


answer = start(main())
if __name__ == "__main__":
    start(  # again
        main(),
        debug=True,
    )
print(answer)

#: it is off unless somebody wants it
import asyncio


async def main():
    await asyncio.sleep(0.1)


asyncio.run(main())

#: guarded, or in a function (select asyncio-run-without-guard)
import asyncio


async def main():
    await asyncio.sleep(0.1)


def start():
    asyncio.run(main())


if __name__ == "__main__":
    asyncio.run(main())

#: nothing that anybody would import (select asyncio-run-without-guard)
import asyncio
from jobs import main

asyncio.run(main())

#: a runner of others (select asyncio-run-without-guard)
from jobs import run


async def main():
    return 1


run(main())

#: one asks for the name in another way (select asyncio-run-without-guard)
import asyncio


async def main():
    await asyncio.sleep(0.1)


if __name__ != "__main__":
    raise ImportError("a program, no module")
asyncio.run(main())
