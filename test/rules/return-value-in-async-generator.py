#: an asynchronous generator cannot give a value back: Python refuses the whole file
async def stream(source):
    async for item in source:
        yield item
    return "done"
#   ^^^^^^^^^^^^^ return-value-in-async-generator (error)
#> fix dropValue
async def stream(source):
    async for item in source:
        yield item
    return

#: in a branch, before the yield, and with None
async def stream(source, limit):
    if not source:
        return []
#       ^^^^^^^^^ return-value-in-async-generator
    for item in source:
        if item > limit:
            return None  # enough
#           ^^^^^^^^^^^ return-value-in-async-generator
        yield item
#> fix dropValue of 2
async def stream(source, limit):
    if not source:
        return []
#       ^^^^^^^^^ return-value-in-async-generator
    for item in source:
        if item > limit:
            return  # enough
        yield item

#: a call in the value does something: it is not dropped for anybody
async def stream(source, close):
    yield source
    return close(source)
#   ^^^^^^^^^^^^^^^^^^^^ return-value-in-async-generator
#> fix splitValue
async def stream(source, close):
    yield source
    close(source)
    return

#: the values of nested functions are their own, and plain generators may return
async def stream(source):
    def size():
        return len(source)

    yield size()
    return


def plain():
    yield 1
    return 2


async def load():
    def items():
        yield 1

    return list(items())
