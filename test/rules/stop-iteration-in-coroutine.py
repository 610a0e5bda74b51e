#: an asynchronous generator ends by returning
async def pages(fetch):
    while True:
        page = await fetch()
        if page is None:
            raise StopIteration
#           ^^^^^^^^^^^^^^^^^^^ stop-iteration-in-coroutine (error)
        yield page
#> fix useReturn
async def pages(fetch):
    while True:
        page = await fetch()
        if page is None:
            return
        yield page

#: StopAsyncIteration is for __anext__, not for generators
async def pages(fetch):
    while True:
        page = await fetch()
        if page is None:
            raise StopAsyncIteration()
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^ stop-iteration-in-coroutine
        yield page
#> fix useReturn
async def pages(fetch):
    while True:
        page = await fetch()
        if page is None:
            return
        yield page

#: the protocol of an asynchronous iterator has an exception of its own
class Pages:
    def __aiter__(self):
        return self

    async def __anext__(self):
        page = await self.fetch()
        if page is None:
            raise StopIteration
#           ^^^^^^^^^^^^^^^^^^^ stop-iteration-in-coroutine
        return page
#> fix stopAsync
class Pages:
    def __aiter__(self):
        return self

    async def __anext__(self):
        page = await self.fetch()
        if page is None:
            raise StopAsyncIteration
        return page

#: the value of an old-style coroutine
async def answer(fetch):
    value = await fetch()
    raise StopIteration(value + 1)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ stop-iteration-in-coroutine
#> fix useReturn
async def answer(fetch):
    value = await fetch()
    return value + 1

#: where it belongs
class Pages:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopAsyncIteration

#: a plain function in a coroutine, and a class
async def run(call):
    def step():
        raise StopIteration

    class Steps:
        def __next__(self):
            raise StopIteration

    call(step, Steps)

#: caught in the same coroutine
async def run(fetch):
    try:
        if await fetch():
            raise StopIteration
    except StopIteration:
        pass
    try:
        raise StopIteration
    except Exception:
        pass

#: another class of that name
from steps import StopIteration


async def run():
    raise StopIteration

#: raised again
async def run(fetch):
    try:
        await fetch()
    except StopIteration:
        raise
    except StopAsyncIteration as error:
        raise error

#: in tests one step lower (test file)
async def test_run():
    raise StopIteration
#   ^^^^^^^^^^^^^^^^^^^ stop-iteration-in-coroutine (warning)
