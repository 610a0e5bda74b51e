#: the loop calls the function itself: nothing else runs until it returns
import asyncio
import time


def refresh():
    time.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(60, refresh)
#                       ^^^^^^^ blocking-in-loop-callback (warning)
    await asyncio.sleep(3600)
#> fix toThread
import asyncio
import time


def refresh():
    time.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(60, loop.run_in_executor, None, refresh)
    await asyncio.sleep(3600)

#: all that the loop calls, through helpers, methods, lambdas and partials
import asyncio as aio
import functools
import signal
import subprocess
from time import sleep as pause


def query(name):
    pause(0.5)
    return name


class Service:
    def __init__(self, loop: aio.AbstractEventLoop):
        self.loop = loop

    def reload(self):
        query("config")

    def start(self, sock, task: aio.Task):
        self.loop.call_soon(self.reload)
#                           ^^^^^^^^^^^ blocking-in-loop-callback
        self.loop.call_soon_threadsafe(pause, 1)
#                                      ^^^^^ blocking-in-loop-callback
        self.loop.call_at(5, lambda: query("late"))
#                         ^ wall-clock-deadline
#                                    ^^^^^ blocking-in-loop-callback
        self.loop.call_at(5, functools.partial(query, "late"))
#                         ^ wall-clock-deadline
#                                              ^^^^^ blocking-in-loop-callback
        self.loop.add_reader(sock, self.reload)
#                                  ^^^^^^^^^^^ blocking-in-loop-callback
        self.loop.add_signal_handler(signal.SIGHUP, lambda: subprocess.run(["true"]))
#                                                           ^^^^^^^^^^^^^^ blocking-in-loop-callback
        task.add_done_callback(lambda done: query("done"))
#                                           ^^^^^ blocking-in-loop-callback

#: what only reads a small file is a hint
import asyncio


def reload():
    with open("config.json") as file:
        return file.read()


async def main():
    asyncio.get_running_loop().call_later(60, reload)
#                                             ^^^^^^ blocking-in-loop-callback (hint)

#: quick functions, and those that hand the work over
import asyncio
import time


def note():
    print("done")


def work():
    time.sleep(1)


def offload(loop: asyncio.AbstractEventLoop):
    loop.run_in_executor(None, work)


async def again():
    await asyncio.sleep(1)


async def main(task: asyncio.Task):
    loop = asyncio.get_running_loop()
    loop.call_soon(note)
    loop.call_soon(offload, loop)
    loop.call_later(1, loop.run_in_executor, None, work)
    loop.call_later(1, lambda: loop.run_in_executor(None, work))
    task.add_done_callback(lambda done: done.result())
    await again()

#: arguments that rule the blocking branch out
import asyncio
import time


def fetch(wait=True):
    if wait:
        time.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fetch, False)

#: other objects have such methods too, and a future of a thread pool calls back in its thread
import asyncio
import concurrent.futures
import time


def work(*args):
    time.sleep(1)


class Scheduler:
    def call_later(self, delay, callback):
        pass


def start(scheduler: Scheduler, pool: concurrent.futures.ThreadPoolExecutor, loop):
    scheduler.call_later(1, work)
    pool.submit(work).add_done_callback(work)
    loop.call_later(1, work)

#: shadowed: this sleep is another one
import asyncio


def sleep(seconds):
    return seconds


async def main():
    asyncio.get_running_loop().call_later(1, sleep, 1)

#: in a test one step lower (test file)
import asyncio
import time


def work():
    time.sleep(1)


async def test_it():
    asyncio.get_running_loop().call_soon(work)
#                                        ^^^^ blocking-in-loop-callback (information)

#: a descriptor that is ready does not wait, other work of its callback does
import asyncio
import os
import socket
import time


class Pipe:
    def __init__(self, fd, sock: socket.socket):
        loop = asyncio.get_running_loop()
        loop.add_reader(fd, self.on_data)
        loop.add_reader(sock, lambda: sock.recv(1024))
        self.tunnel = open("/dev/net/tun", "r+b", buffering=0)
        loop.add_reader(self.tunnel, self.on_packet)
        loop.add_writer(fd, self.on_room)
#                           ^^^^^^^^^^^^ blocking-in-loop-callback

    def on_data(self):
        self.data = os.read(self.fd, 1024)

    def on_packet(self):
        self.data = self.tunnel.read(65536)

    def on_room(self):
        os.write(self.fd, b"more")
        time.sleep(1)
