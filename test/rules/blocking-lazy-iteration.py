#: each step reads the folder, on the event loop
import asyncio
from pathlib import Path


async def index(folder: Path):
    found = []
    for path in folder.rglob("*.py"):
#               ^^^^^^^^^^^^ blocking-lazy-iteration (information)
        found.append(path.name)
        await asyncio.sleep(0)
    return found
#> fix listInThread
import asyncio
from pathlib import Path


async def index(folder: Path):
    found = []
    for path in await asyncio.to_thread(list, folder.rglob("*.py")):
        found.append(path.name)
        await asyncio.sleep(0)
    return found

#: a comprehension, and what takes all items at once
import asyncio
import glob
import os
from pathlib import Path


async def index(folder: Path):
    names = [path.name for path in folder.iterdir()]
#                                  ^^^^^^^^^^^^^^ blocking-lazy-iteration
    paths = sorted(folder.glob("*.py"))
#                  ^^^^^^^^^^^ blocking-lazy-iteration
    for number, path in enumerate(glob.iglob("*")):
#                                 ^^^^^^^^^^ blocking-lazy-iteration
        await asyncio.sleep(number)
    for root, _, _ in os.walk(folder):
#                     ^^^^^^^ blocking-lazy-iteration
        await asyncio.sleep(len(root))
    return names, paths
#> fix listInThread
import asyncio
import glob
import os
from pathlib import Path


async def index(folder: Path):
    names = [path.name for path in await asyncio.to_thread(list, folder.iterdir())]
    paths = sorted(folder.glob("*.py"))
#                  ^^^^^^^^^^^ blocking-lazy-iteration
    for number, path in enumerate(glob.iglob("*")):
#                                 ^^^^^^^^^^ blocking-lazy-iteration
        await asyncio.sleep(number)
    for root, _, _ in os.walk(folder):
#                     ^^^^^^^ blocking-lazy-iteration
        await asyncio.sleep(len(root))
    return names, paths
#> fix listInThread of 2
import asyncio
import glob
import os
from pathlib import Path


async def index(folder: Path):
    names = [path.name for path in folder.iterdir()]
#                                  ^^^^^^^^^^^^^^ blocking-lazy-iteration
    paths = await asyncio.to_thread(sorted, folder.glob("*.py"))
    for number, path in enumerate(glob.iglob("*")):
#                                 ^^^^^^^^^^ blocking-lazy-iteration
        await asyncio.sleep(number)
    for root, _, _ in os.walk(folder):
#                     ^^^^^^^ blocking-lazy-iteration
        await asyncio.sleep(len(root))
    return names, paths

#: waiting for somebody else at each step: jobs, messages, pages of a listing
import asyncio
from concurrent.futures import Executor, as_completed

import redis


async def main(pool: Executor, cache: redis.Redis, jobs):
    for result in pool.map(len, jobs):
#                 ^^^^^^^^ blocking-lazy-iteration (warning)
        await asyncio.sleep(result)
    for future in as_completed(jobs):
#                 ^^^^^^^^^^^^ blocking-lazy-iteration (warning)
        print(future)
    return [key for key in cache.scan_iter("user:*")]
#                          ^^^^^^^^^^^^^^^ blocking-lazy-iteration (warning)

#: a file or cursor that was opened elsewhere
import asyncio
import sqlite3
from io import TextIOWrapper


async def main(file: TextIOWrapper, rows: sqlite3.Cursor):
    for line in file:
#               ^^^^ blocking-lazy-iteration (information)
        await asyncio.sleep(len(line))
    for row in rows:
#              ^^^^ blocking-lazy-iteration (information)
        await asyncio.sleep(len(row))

#: what is opened and asked in the same function is said to block there
import asyncio
import csv
import sqlite3


async def main(path, connection: sqlite3.Connection):
    with open(path) as file:
#        ^^^^ blocking-call-in-async
        for line in file:
            await asyncio.sleep(len(line))
    for row in connection.execute("select 1"):
#              ^^^^^^^^^^^^^^^^^^ blocking-call-in-async
        await asyncio.sleep(len(row))
    with open(path) as table:
#        ^^^^ blocking-call-in-async
        for row in csv.reader(table):
            await asyncio.sleep(len(row))

#: to start something and to wait for each piece of it are two things
import asyncio
import subprocess

import requests


async def main(url):
    response = requests.get(url, stream=True)
#              ^^^^^^^^^^^^ blocking-call-in-async (warning)
    for chunk in response.iter_content(1024):
#                ^^^^^^^^^^^^^^^^^^^^^ blocking-lazy-iteration (warning)
        await asyncio.sleep(len(chunk))


async def follow(process: subprocess.Popen):
    for line in process.stdout:
#               ^^^^^^^^^^^^^^ blocking-lazy-iteration (warning)
        await asyncio.sleep(len(line))

#: handed on to a thread, or to a generator that somebody else runs
import asyncio
from pathlib import Path


def names(paths):
    return [path.name for path in paths]


async def main(folder: Path):
    await asyncio.to_thread(list, folder.iterdir())
    await asyncio.to_thread(lambda: [path for path in folder.glob("*")])
    await asyncio.to_thread(names, (path for path in folder.glob("*.py")))
    paths = folder.glob("*.txt")
    return await asyncio.to_thread(names, paths)

#: plain functions, nested ones, data in memory, other classes of these names
import asyncio
import csv
import io
import os
from places import Path


def index(folder):
    return [name for _, _, files in os.walk(folder) for name in files]


async def main(folder: Path, text):
    def inner():
        return list(os.walk("."))

    rows = [row for row in csv.reader(io.StringIO(text))]
    lines = [row for row in csv.reader(text.split())]
    async for item in folder.iterdir():
        rows.append(item)
    for item in folder.glob("*"):
        rows.append(item)
    for line in io.StringIO(text):
        rows.append(line)
    return await asyncio.to_thread(inner), rows, lines

#: the main coroutine before it starts anything, and tests (test file)
import asyncio
from pathlib import Path


async def test_files(tmp_path: Path):
    await asyncio.sleep(0)
    assert not list(tmp_path.iterdir())

#: a loop that tells the walk where not to go needs the items one by one
import asyncio
import os


async def index(folder):
    found = []
    for root, dirs, files in os.walk(folder):
#                            ^^^^^^^ blocking-lazy-iteration
        dirs[:] = [name for name in dirs if name != "cache"]
        found.extend(files)
        await asyncio.sleep(len(root))
    for root, dirs, files in os.walk(folder):
#                            ^^^^^^^ blocking-lazy-iteration
        dirs.remove("cache")
        found.extend(files)
    return found

#: looking for modules is part of importing them
import asyncio
import pkgutil


async def modules(paths):
    await asyncio.sleep(0)
    return [name for _, name, _ in pkgutil.iter_modules(paths)]
