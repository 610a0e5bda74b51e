#: half of all blocking calls in services stand in a helper, where no coroutine is to be seen
import time


def load(path):
    time.sleep(1)
    return path


async def handler(path):
    return load(path)
#          ^^^^ blocking-through-helper (warning)
#> fix toThread
import asyncio
import time


def load(path):
    time.sleep(1)
    return path


async def handler(path):
    return await asyncio.to_thread(load, path)

#: through several functions, methods, constructors and the objects of with blocks
import time
import requests


def fetch(url):
    return requests.get(url)


def fetch_all(urls):
    return [fetch(url) for url in urls]


class Client:
    def __init__(self):
        self.token = self.login()

    def login(self):
        return fetch("https://example.com/login")

    def __enter__(self):
        time.sleep(1)
        return self

    def __exit__(self, *error):
        pass

    @property
    def name(self):
        return "client"


class Pool:
    def __init__(self):
        self.client = Client()

    def use(self):
        with self.client:
            return 1


async def handler(urls, pool: Pool):
    fetch_all(urls)
#   ^^^^^^^^^ blocking-through-helper
    client = Client()
    pool.use()
#   ^^^^^^^^ blocking-through-helper
    return client.name

#: a file that is read is a smaller matter than a wait for somebody else
def settings(path):
    with open(path) as file:
        return file.read()


async def handler():
    return settings("settings.toml")
#          ^^^^^^^^ blocking-through-helper (hint)

#: several calls with the same end are one report
import time


def pause():
    time.sleep(1)


def pause_twice():
    pause()
    pause()


async def handler():
    pause()
#   ^^^^^ blocking-through-helper
    pause()
    pause_twice()

#: a function defined inside the coroutine runs where it is called
import time


async def handler():
    def pause():
        time.sleep(1)

    pause()
#   ^^^^^ blocking-through-helper

#: handed to a thread, to an executor, to a function of the project that does so
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor()


def pause(seconds=1):
    time.sleep(seconds)


async def in_thread(function, *args):
    return await asyncio.to_thread(function, *args)


async def handler():
    await asyncio.to_thread(pause)
    await asyncio.get_running_loop().run_in_executor(pool, pause)
    await asyncio.to_thread(lambda: pause(2))
    await in_thread(pause, 3)

#: the arguments at hand rule the blocking branch out
import time


def load(key, wait=False, retry=None):
    if wait:
        time.sleep(1)
    if retry is not None:
        time.sleep(retry)
    return key


def quick(key):
    return load(key, wait=False)


async def handler(key):
    quick(key)
    return load(key)

#: and here they do not
import time


def load(key, wait=False):
    if wait:
        time.sleep(1)
    return key


def forward(key, wait):
    return load(key, wait=wait)


async def handler(key):
    load(key, True)
#   ^^^^ blocking-through-helper
    forward(key, False)


async def other(key, wait):
    forward(key, wait)
#   ^^^^^^^ blocking-through-helper

#: what is done once and remembered
import functools
import time

cache = {}


@functools.lru_cache
def settings():
    time.sleep(1)
    return {}


def cached(key):
    if key in cache:
        return cache[key]
    cache[key] = time.sleep(1)
    return cache[key]


class Store:
    _data = None

    def data(self):
        if self._data is None:
            self._data = time.sleep(1)
        return self._data


async def handler(store: Store):
    settings()
    cached("a")
    store.data()

#: calling does not run the body: coroutines, generators, unknown decorators
import time
from somewhere import background


@background
def later():
    time.sleep(1)


def steps():
    yield 1
    time.sleep(1)


async def handler():
    later()
    for step in steps():
        print(step)

#: plain functions may block, and so may code that runs in a thread
import asyncio
import time


def pause():
    time.sleep(1)


def main():
    pause()


async def handler():
    def work():
        pause()

    await asyncio.to_thread(work)

#: functions that call each other in a circle
import time


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    if n > 100:
        time.sleep(1)
    return n != 0 and even(n - 1)


async def handler():
    return even(7)
#          ^^^^ blocking-through-helper

#: names that hide the helper
import time


def pause():
    time.sleep(1)


async def handler(pause):
    pause()


async def other():
    for pause in [print]:
        pause()

#: no thread call while a thread lock is held
import threading
import time

lock = threading.Lock()


def pause():
    time.sleep(1)


async def handler():
    with lock:
        pause()
#       ^^^^^ blocking-through-helper

#: tests are one step lower (test file)
import time


def pause():
    time.sleep(1)


async def test_pause():
    pause()
#   ^^^^^ blocking-through-helper (information)

#: tests read files as they like, and put something else in the place of what blocks (test file)
import time
from unittest.mock import patch


def fixture(name):
    with open(name) as file:
        return file.read()


def pause():
    time.sleep(1)


async def test_fixture():
    assert fixture("a.json") == "{}"


async def test_pause():
    with patch("time.sleep"):
        pause()

#: the way for callers without a running loop, and for other platforms
import asyncio
import subprocess
import sys
import time


async def work():
    await asyncio.sleep(1)


def wait():
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        time.sleep(1)
        return None
    return loop


def pause(loop: asyncio.AbstractEventLoop):
    if loop.is_running():
        return
    else:
        time.sleep(1)


def rest():
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        loop = None
    if loop is None:
        time.sleep(1)
    return loop


def memory():
    if sys.platform == "darwin":
        return subprocess.run(["vm_stat"])
    return None


async def main():
    wait()
    pause(asyncio.get_running_loop())
    rest()
    memory()

#: the way with one is another matter
import asyncio
import subprocess
import sys
import time


def wait():
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    time.sleep(1)


def pause(loop: asyncio.AbstractEventLoop):
    if loop.is_running():
        time.sleep(1)


def memory():
    if sys.platform == "linux":
        return subprocess.run(["free"])
    return None


async def main():
    wait()
#   ^^^^ blocking-through-helper
    pause(asyncio.get_running_loop())
#   ^^^^^ blocking-through-helper
    memory()
#   ^^^^^^ blocking-through-helper

#: a helper that uses the loop's own objects as well does not belong in a thread
import asyncio
import time


async def renew():
    await asyncio.sleep(1)


class Session:
    def start(self):
        time.sleep(1)
        self.task = asyncio.create_task(renew())


async def open_session(session: Session):
    session.start()
#   ^^^^^^^^^^^^^ blocking-through-helper

#: One condition on the way: as under a condition in the coroutine itself
import time


def pause(wanted):
    if wanted.seconds:
        time.sleep(wanted.seconds)


async def main(wanted):
    pause(wanted)
#   ^^^^^ blocking-through-helper

#: Two conditions on the way, each in a function of its own: nobody can tell
import urllib.request


def download(address):
    return urllib.request.urlopen(address)


class Preload:
    def __init__(self, name):
        if name.startswith("http"):
            self.module = download(name)


class Client:
    def __init__(self, preloads):
        self.preloads = [Preload(name) for name in preloads]


async def main(names):
    return Client(names)

#: A condition that the arguments decide is none
import time


def pause(wanted):
    if wanted.seconds:
        time.sleep(wanted.seconds)


def settle(wanted, wait):
    if wait:
        pause(wanted)


async def main(wanted):
    settle(wanted, True)
#   ^^^^^^ blocking-through-helper
    settle(wanted, False)

#: The doubtful way comes first in the text; the certain one counts
import time


def pause(wanted):
    if wanted.seconds:
        time.sleep(wanted.seconds)


def settle(wanted):
    if wanted.again:
        pause(wanted)
    pause(wanted)


async def main(wanted):
    settle(wanted)
#   ^^^^^^ blocking-through-helper

#: who asks whether this is the loop's own thread waits only in another one
import asyncio
import threading


def current_running_loop():
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


class Bridge:
    def call(self, function):
        if current_running_loop() == self.loop:
            function()
        else:
            asyncio.run_coroutine_threadsafe(self.work(function), self.loop).result()

    def ask(self, function):
        if threading.get_ident() != self.ident:
            return asyncio.run_coroutine_threadsafe(self.work(function), self.loop).result()
        return function()

    def wait(self, function):
        return asyncio.run_coroutine_threadsafe(self.work(function), self.loop).result()

    async def work(self, function):
        function()

    async def refresh(self):
        self.call(print)
        self.ask(print)
        self.wait(print)
#       ^^^^^^^^^ blocking-through-helper

#: a helper that replaces what blocks
import time
from unittest import mock


def quick():
    with mock.patch("time.sleep"):
        time.sleep(1)


async def main():
    quick()
#: called where a thread should get the function: whether what it gives can be called nobody knows
import asyncio
import time

from models import compile_model


def load(path):
    time.sleep(1)
    return compile_model(path)


async def main(path):
    await asyncio.to_thread(load(path))
#                           ^^^^ blocking-through-helper
#> fix passFunction
import asyncio
import time

from models import compile_model


def load(path):
    time.sleep(1)
    return compile_model(path)


async def main(path):
    await asyncio.to_thread(load, path)
