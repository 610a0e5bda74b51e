#: a return in finally replaces the cancellation that is on its way out
import asyncio


async def upload(queue, log):
    sent = 0
    try:
        while True:
            await queue.get()
            sent += 1
    finally:
        log("sent", sent)
        return sent  # the total
#       ^^^^^^ finally-jump-swallows-cancellation (warning)
#> fix moveBehindTry
import asyncio


async def upload(queue, log):
    sent = 0
    try:
        while True:
            await queue.get()
            sent += 1
    finally:
        log("sent", sent)
    return sent  # the total

#: where the jump is all the block does
import asyncio


async def drain(queue):
    while True:
        try:
            await queue.get()
        finally:
            continue
#           ^^^^^^^^ finally-jump-swallows-cancellation
#> fix catchInstead
import asyncio


async def drain(queue):
    while True:
        try:
            await queue.get()
        except Exception:
            pass
        continue

#: on one path only, under a nested block, behind an async with
import asyncio


async def first(source, done):
    while True:
        try:
            async with source:
                pass
        finally:
            if done():
                break
#               ^^^^^ finally-jump-swallows-cancellation


async def second(source):
    try:
        async for item in source:
            print(item)
    except ValueError:
        print("bad")
    finally:
        with source:
            return None
#           ^^^^^^ finally-jump-swallows-cancellation

#: the awaiting try is further out
import asyncio


async def close(source, flush):
    try:
        await source.close()
    finally:
        try:
            flush()
        finally:
            return
#           ^^^^^^ finally-jump-swallows-cancellation

#: a loop that stands in the finally block is its own affair
import asyncio


async def close(source, parts):
    try:
        await source.close()
    finally:
        for part in parts:
            if part is None:
                continue
            if part.last:
                break
            part.close()

#: a nested function has its own way out
import asyncio


async def close(source, call):
    try:
        await source.close()
    finally:
        def later():
            return source

        call(later, lambda: source)

#: nothing is awaited in the try, so no cancellation arrives there
import asyncio


async def parse(text, read):
    try:
        value = int(text)
        later = lambda: read()
    finally:
        return None


def plain(read):
    try:
        read()
    finally:
        return None

#: an await in the finally block comes too late to count
import asyncio


async def close(source):
    try:
        source.flush()
    finally:
        await source.close()
        return None

#: the end of a child that was cancelled before
import asyncio


async def stop(task):
    task.cancel()
    try:
        await task
    finally:
        return None

#: return in the try and in a handler
import asyncio


async def read(source):
    try:
        return await source.read()
    except OSError:
        return None
    finally:
        source.close()

#: in tests one step lower (test file)
import asyncio


async def test_read(source):
    try:
        await source.read()
    finally:
        source.close()
        return
#       ^^^^^^ finally-jump-swallows-cancellation (information)
