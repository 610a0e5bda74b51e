#: the old value is read before the wait, so what others add meanwhile is lost
import asyncio


class Statistics:
    def __init__(self):
        self.total = 0

    async def add(self, load):
        self.total += await load()
#                     ^^^^^ read-modify-write-across-await (warning)
        print(self.total)
#> fix awaitFirst
import asyncio


class Statistics:
    def __init__(self):
        self.total = 0

    async def add(self, load):
        value = await load()
        self.total += value
        print(self.total)

#: written out, on a global, on an item of one, inside a larger sum
total = 0
counts = {}


class Bank:
    balance = 0

    async def deposit(self, load):
        self.balance = self.balance + await load()
#                                     ^^^^^ read-modify-write-across-await
        self.account.balance -= 2 * await load()
#                                   ^^^^^ read-modify-write-across-await

    @classmethod
    async def share(cls, load):
        cls.balance += await load()
#                      ^^^^^ read-modify-write-across-await


async def add(load, key):
    global total
    total += await load()
#            ^^^^^ read-modify-write-across-await
    counts[key] += await load()
#                  ^^^^^ read-modify-write-across-await
#> fix awaitFirst
total = 0
counts = {}


class Bank:
    balance = 0

    async def deposit(self, load):
        value = await load()
        self.balance = self.balance + value
        self.account.balance -= 2 * await load()
#                                   ^^^^^ read-modify-write-across-await

    @classmethod
    async def share(cls, load):
        cls.balance += await load()
#                      ^^^^^ read-modify-write-across-await


async def add(load, key):
    global total
    total += await load()
#            ^^^^^ read-modify-write-across-await
    counts[key] += await load()
#                  ^^^^^ read-modify-write-across-await

#: read after the wait: nothing is lost
class Bank:
    balance = 0

    async def deposit(self, load):
        self.balance = await load() + self.balance
        amount = await load()
        self.balance += amount
        self.balance = await load(self.balance)

#: names of one call are nobody else's
async def collect(load, pages, result):
    total = 0
    lines = []
    table = {}
    for page in pages:
        total += await load(page)
        lines += await load(page)
        table[page] += await load(page)
        result.total += await load(page)
    return total, lines, table

#: a lock is held
import asyncio

guard = asyncio.Lock()
total = 0


class Bank:
    def __init__(self, mutex):
        self.balance = 0
        self.lock = asyncio.Lock()
        self.mutex = mutex

    async def deposit(self, load):
        async with self.lock:
            self.balance += await load()
        async with self.mutex:
            self.balance += await load()

    async def withdraw(self, load):
        await self.mutex.acquire()
        try:
            self.balance -= await load()
        finally:
            self.mutex.release()


async def add(load):
    global total
    async with guard:
        total += await load()

#: an inner function or a generator expression waits at another time
class Bank:
    balance = 0

    async def deposit(self, load):
        self.later = self.later + [lambda: load()]
        self.streams += (await load(n) for n in range(3))

        async def inner():
            await load()

        self.inner = inner
