import helpers
from database import load_user as load
from helpers import pause


async def handler(name):
    helpers.pause()
#   ^^^^^^^^^^^^^ blocking-through-helper (warning)
#= helpers.py:5 app.py:10 app.py:11
    pause()
    helpers.pause_twice()
    return load(name)
#          ^^^^ blocking-through-helper (warning)
#= database.py:9 database.py:5


def plain(name):
    return load(name)
