#: the name is a group, whatever the clause names
import asyncio


async def load(fetch, log):
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fetch())
    except* OSError as error:
        # every failure
        log(error.errno)
#           ^^^^^^^^^^^ except-star-attribute (warning)
        log("failed")
#> fix forEach
import asyncio


async def load(fetch, log):
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fetch())
    except* OSError as group:
        # every failure
        for error in group.exceptions:
            log(error.errno)
            log("failed")

#: what a group has
def load(fetch, log):
    try:
        fetch()
    except* OSError as group:
        log(group.message, group.exceptions, group.args)
        for error in group.exceptions:
            log(error.errno)
        log(group.split(ValueError), group.__notes__)
        raise group.with_traceback(None)

#: a plain clause, and another name
def load(fetch, log, error):
    try:
        fetch()
    except OSError as found:
        log(found.errno)
    try:
        fetch()
    except* OSError as found:
        log(error.errno)

#: bound again in the clause
def load(fetch, log):
    try:
        fetch()
    except* OSError as error:
        for error in error.exceptions:
            log(error.errno)

#: in tests one step lower (test file)
def test_load(fetch, log):
    try:
        fetch()
    except* OSError as error:
        log(error.errno)
#           ^^^^^^^^^^^ except-star-attribute (information)
