#: time.sleep in a coroutine stops everything; asyncio has the same call
import asyncio
import time


async def tick():
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async (warning)
    await asyncio.sleep(1)
#> fix awaitTwin
import asyncio
import time


async def tick():
    await asyncio.sleep(1)
    await asyncio.sleep(1)
#> fix toThread
import asyncio
import time


async def tick():
    await asyncio.to_thread(time.sleep, 1)
    await asyncio.sleep(1)

#: the import is added once, in order, when the file has none
import time
from sys import argv as arguments


async def tick():
    print(arguments)
    time.sleep(0.5)  # a little
#   ^^^^^^^^^^ blocking-call-in-async
#> fix awaitTwin
import asyncio
import time
from sys import argv as arguments


async def tick():
    print(arguments)
    await asyncio.sleep(0.5)  # a little

#: every spelling of the name
import asyncio as aio
import time as clock
from time import sleep
from time import sleep as pause

nap = clock.sleep


async def tick():
    clock.sleep(1)
#   ^^^^^^^^^^^ blocking-call-in-async
    sleep(1)
#   ^^^^^ blocking-call-in-async
    pause(1)
#   ^^^^^ blocking-call-in-async
    nap(1)
#   ^^^ blocking-call-in-async
    await aio.sleep(0)
#> fix awaitTwin
import asyncio as aio
import time as clock
from time import sleep
from time import sleep as pause

nap = clock.sleep


async def tick():
    await aio.sleep(1)
    sleep(1)
#   ^^^^^ blocking-call-in-async
    pause(1)
#   ^^^^^ blocking-call-in-async
    nap(1)
#   ^^^ blocking-call-in-async
    await aio.sleep(0)

#: an import inside the function or under a condition counts
async def tick():
    import time

    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async


async def tock(precise):
    if precise:
        from time import sleep
        sleep(1)
#       ^^^^^ blocking-call-in-async

#: names that only look alike are silent
import asyncio
from dataclasses import dataclass
from time import sleep


@dataclass
class Clock:
    async def sleep(self, seconds):
        await asyncio.sleep(seconds)


async def parameter(time):
    time.sleep(1)


async def local(make):
    time = make()
    time.sleep(1)


async def comprehension(clocks):
    return [time.sleep(1) for time in clocks]


async def rebound():
    sleep = asyncio.sleep
    await sleep(1)


async def method(clock: Clock):
    await clock.sleep(1)

#: either import may be in force: nobody can tell
try:
    from time import sleep
except ImportError:
    from machine import sleep


async def tick():
    sleep(1)

#: a star import can bring any name
from helpers import *


async def tick():
    sleep(1)
    open("x")

#: code that does not run on the loop: plain functions, lambdas, threads
import asyncio
import functools
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def helper():
    time.sleep(1)


async def main():
    def inner():
        time.sleep(1)

    await asyncio.to_thread(inner)
    await asyncio.to_thread(time.sleep, 1)
    await asyncio.to_thread(lambda: time.sleep(1))
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, functools.partial(time.sleep, 1))
    threading.Thread(target=lambda: time.sleep(1)).start()
    with ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, time.sleep, 1)

#: the argument of an offload is evaluated on the loop
import asyncio
import json


def parse(text, strict=False):
    return json.loads(text, strict=strict)


async def main(path):
    return await asyncio.to_thread(parse, open(path).read(), strict=True)
#                                         ^^^^ blocking-call-in-async (information)
#> fix takeArguments
import asyncio
import json


def parse(text, strict=False):
    return json.loads(text, strict=strict)


async def main(path):
    return await asyncio.to_thread(lambda: parse(open(path).read(), strict=True))

#: an argument that awaits, or a thread that starts later, stays as it is
import asyncio
import threading
import time


async def main(path, name):
    await asyncio.to_thread(print, open(await path).read())
#                                  ^^^^ blocking-call-in-async
    threading.Thread(target=print, args=(time.sleep(1),)).start()
#                                        ^^^^^^^^^^ blocking-call-in-async

#: in the place of the function it is a mistake of its own
import asyncio
import time


async def main():
    await asyncio.to_thread(time.sleep(1))
#                           ^^^^^^^^^^^^^ offload-of-call-result

#: awaited look-alikes are somebody's asynchronous version
import requests


async def main(url):
    return await requests.get(url)

#: an http call through a module, and the client that takes its place
import httpx
import requests


async def fetch(url):
    response = requests.get(url, timeout=5)
#              ^^^^^^^^^^^^ blocking-call-in-async (warning)
    return response.json()
#> fix toThread
import asyncio
import httpx
import requests


async def fetch(url):
    response = await asyncio.to_thread(requests.get, url, timeout=5)
    return response.json()
#> fix clientTwin
import httpx
import requests


async def fetch(url):
    async with httpx.AsyncClient() as client:
        response = await client.get(url, timeout=5)
    return response.json()

#: below Python 3.9 there is no to_thread, and executors take no keywords (python 3.8)
import requests


async def fetch(url):
    return requests.get(url, timeout=5)
#          ^^^^^^^^^^^^ blocking-call-in-async
#> fix toThread
import asyncio
import functools
import requests


async def fetch(url):
    return await asyncio.get_running_loop().run_in_executor(None, functools.partial(requests.get, url, timeout=5))

#: parentheses where the result is used at once
import asyncio
import requests


async def fetch(url):
    return requests.get(url).json()
#          ^^^^^^^^^^^^ blocking-call-in-async
#> fix toThread
import asyncio
import requests


async def fetch(url):
    return (await asyncio.to_thread(requests.get, url)).json()

#: a client object is known by its type: local, attribute, annotation, with
import requests


class Api:
    def __init__(self):
        self.session = requests.Session()

    async def load(self, url):
        return self.session.get(url)
#              ^^^^^^^^^^^^^^^^ blocking-call-in-async


async def annotated(session: requests.Session, url):
    return session.post(url)
#          ^^^^^^^^^^^^ blocking-call-in-async


async def entered(url):
    with requests.Session() as session:
        session.get(url)
#       ^^^^^^^^^^^ blocking-call-in-async


async def optional(url, session: "requests.Session | None" = None):
    session.get(url)
#   ^^^^^^^^^^^ blocking-call-in-async


async def mystery(session, url):
    return session.get(url)

#: reading a file: one finding, at the open, and the whole block moves
import json


async def load(path):
    with open(path) as file:
#        ^^^^ blocking-call-in-async (information)
        data = json.load(file)  # all of it
    return data["items"]
#> fix liftBlock
import asyncio
import json


async def load(path):
    def read():
        with open(path) as file:
            data = json.load(file)  # all of it
        return data

    data = await asyncio.to_thread(read)
    return data["items"]

#: a block that returns stays a block that returns
async def load(path):
    with open(path) as file:
#        ^^^^ blocking-call-in-async
        return file.read()
#> fix liftBlock
import asyncio


async def load(path):
    def read():
        with open(path) as file:
            return file.read()

    return await asyncio.to_thread(read)

#: a block that writes
async def save(path, rows):
    for row in rows:
        with open(path, "a") as file:
#            ^^^^ blocking-call-in-async
            file.write(row)
            file.flush()
#> fix liftBlock
import asyncio


async def save(path, rows):
    for row in rows:
        def write():
            with open(path, "a") as file:
                file.write(row)
                file.flush()

        await asyncio.to_thread(write)

#: whatever opens it, a file is one finding
import pickle
from pathlib import Path


async def load(name):
    with Path(name).open("rb") as file:
#        ^^^^^^^^^^^^^^^ blocking-call-in-async
        first = pickle.load(file)
    with Path(name).open("rb") as file:
#        ^^^^^^^^^^^^^^^ blocking-call-in-async
        second = pickle.load(file)
    return first, second

#: a file that is opened and read in one breath
async def load(path):
    return open(path).read()
#          ^^^^ blocking-call-in-async
#> fix toThread
import asyncio


async def load(path):
    return await asyncio.to_thread(lambda: open(path).read())

#: asynchronous files are fine
import aiofiles


async def load(path):
    async with aiofiles.open(path) as file:
        return await file.read()

#: paths: data is reported, arithmetic is not
from pathlib import Path


async def load(folder: Path):
    path = folder / "a.txt"
    name = path.with_suffix(".md").name
    return path.read_text(), name
#          ^^^^^^^^^^^^^^ blocking-call-in-async
#> fix toThread
import asyncio
from pathlib import Path


async def load(folder: Path):
    path = folder / "a.txt"
    name = path.with_suffix(".md").name
    return await asyncio.to_thread(path.read_text), name

#: trees
import os
import shutil


async def clean(folder):
    shutil.rmtree(folder)
#   ^^^^^^^^^^^^^ blocking-call-in-async (warning)
    return os.path.join(folder, os.path.basename(folder))

#: child processes
import os
import subprocess


async def build():
    subprocess.run(["make"], check=True)
#   ^^^^^^^^^^^^^^ blocking-call-in-async (warning)
    os.system("make")
#   ^^^^^^^^^ blocking-call-in-async (warning)
    process = subprocess.Popen(["make"])
#             ^^^^^^^^^^^^^^^^ blocking-call-in-async (information)
    process.poll()
    process.wait()
#   ^^^^^^^^^^^^ blocking-call-in-async (warning)

#: input and the debugger
import pdb


async def ask():
    name = input("name? ")
#          ^^^^^ blocking-call-in-async (warning)
    breakpoint()
#   ^^^^^^^^^^ blocking-call-in-async (hint)
    pdb.set_trace()
#   ^^^^^^^^^^^^^ blocking-call-in-async (hint)
    return name
#> fix toThread
import asyncio
import pdb


async def ask():
    name = await asyncio.to_thread(input, "name? ")
    breakpoint()
#   ^^^^^^^^^^ blocking-call-in-async (hint)
    pdb.set_trace()
#   ^^^^^^^^^^^^^ blocking-call-in-async (hint)
    return name

#: a database: the unit of work is one finding
import sqlite3


async def names():
    connection = sqlite3.connect("app.db")
#                ^^^^^^^^^^^^^^^ blocking-call-in-async (warning)
    cursor = connection.cursor()
    cursor.execute("select name from users")
    return cursor.fetchall()


class Store:
    def __init__(self):
        self.connection = sqlite3.connect("app.db")

    async def add(self, name):
        self.connection.execute("insert into users values (?)", (name,))
#       ^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async (warning)

#: threads, futures and queues
import queue
import threading
from concurrent.futures import ThreadPoolExecutor


async def work(job, jobs: queue.Queue):
    thread = threading.Thread(target=job)
    thread.start()
    thread.join()
#   ^^^^^^^^^^^ blocking-call-in-async
    threads = [threading.Thread(target=job) for _ in range(3)]
    for one in threads:
        one.join()
#       ^^^^^^^^ blocking-call-in-async
    pool = ThreadPoolExecutor()
    future = pool.submit(job)
    future.result()
#   ^^^^^^^^^^^^^ blocking-call-in-async
    jobs.get()
#   ^^^^^^^^ blocking-call-in-async
    jobs.get_nowait()
    jobs.get(block=False)
    jobs.get(False)
    ", ".join(["a"])

#: put waits only on a bounded queue
import queue


async def work(item):
    unbounded = queue.Queue()
    unbounded.put(item)
    bounded = queue.Queue(maxsize=1)
    bounded.put(item)
#   ^^^^^^^^^^^ blocking-call-in-async

#: asyncio's own futures and queues never block
import asyncio


async def work(jobs: asyncio.Queue, task: asyncio.Task):
    await jobs.get()
    task.result()

#: inside a thread lock an await would be worse: no fix
import threading
import time

lock = threading.Lock()


async def work():
    with lock:
        time.sleep(1)
#       ^^^^^^^^^^ blocking-call-in-async

#: tests are one step quieter (test file)
import time


async def test_it():
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async (information)

#: what runs before the server starts delays nobody else
import asyncio
from pathlib import Path


async def handle(reader, writer):
    writer.close()
    await writer.wait_closed()


async def main():
    Path("config.toml").read_text()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async (hint)
    server = await asyncio.start_server(handle, "127.0.0.1", 8080)
    async with server:
        await server.serve_forever()
        Path("state.toml").read_text()
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async (information)

#: comments between the arguments stay where they are
import subprocess


async def start(command):
    process = subprocess.run(
#             ^^^^^^^^^^^^^^ blocking-call-in-async
        command,
        # A group of its own, so that a signal reaches nobody else.
        start_new_session=True,
    )
    return process
#> fix toThread
import asyncio
import subprocess


async def start(command):
    process = await asyncio.to_thread(
        subprocess.run,
        command,
        # A group of its own, so that a signal reaches nobody else.
        start_new_session=True,
    )
    return process

#: Whoever looks first whether there is something does not wait
import queue


class Outbox:
    def __init__(self):
        self.waiting = queue.Queue()
        self.other = queue.Queue()

    async def drain(self):
        found = []
        while not self.waiting.empty():
            found.append(self.waiting.get())
        assert self.waiting.qsize() == 0
        return found

    async def first(self):
        if self.other.empty():
            return self.waiting.get()
#                  ^^^^^^^^^^^^^^^^ blocking-call-in-async

#: a database in memory touches no file, and a datagram socket connects to nobody
import socket
import sqlite3


class Pool:
    def __init__(self):
        self.db = sqlite3.connect(":memory:")

    async def size(self):
        return self.db.execute("select count(*) from item").fetchone()


async def load():
    db = sqlite3.connect(database=":memory:")
    db.execute("create table item (name)")
    other = sqlite3.connect("items.db")
#           ^^^^^^^^^^^^^^^ blocking-call-in-async
    return db, other


async def log(address):
    journal = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    journal.connect(address)
    stream = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    stream.connect(address)
#   ^^^^^^^^^^^^^^ blocking-call-in-async
    return journal, stream

#: an address that is a number already asks nobody, and what may be awaited may be asynchronous
import queue
import socket

from helpers import ensure_async


async def normalize(host):
    socket.getaddrinfo(host, None, flags=socket.AI_NUMERICHOST)
    return socket.getaddrinfo(host, None)
#          ^^^^^^^^^^^^^^^^^^ blocking-call-in-async


class Channel:
    def __init__(self, other):
        self.messages = queue.Queue()

    async def next(self):
        return await ensure_async(self.messages.get())

    async def following(self):
        return await show(self.messages.get())
#                         ^^^^^^^^^^^^^^^^^ blocking-call-in-async


async def show(value):
    print(value)

#: an address that holds the data itself
from urllib.request import urlopen


async def decode(uri: str):
    if not uri.startswith("data:"):
        raise ValueError(uri)
    with urlopen(uri) as response:
        return response.read()


async def load(uri: str):
    if not uri.startswith("https:"):
        raise ValueError(uri)
    return urlopen(uri)
#          ^^^^^^^ blocking-call-in-async
