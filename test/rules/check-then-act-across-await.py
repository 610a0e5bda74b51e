#: everybody who comes during the wait finds the key missing as well
cache = {}


async def get(key, load):
    if key not in cache:
        cache[key] = await load(key)
#                    ^^^^^ check-then-act-across-await (hint)
    return cache[key]

#: the value goes through a name; an attribute; a getter whose second pool nobody would close
import asyncpg


class Client:
    def __init__(self):
        self.users = {}
        self.pool = None
        self.link = None

    async def user(self, key):
        if key not in self.users:
            user = await self.load(key)
#                  ^^^^^ check-then-act-across-await
            print(user)
            self.users[key] = user
        return self.users[key]

    async def get_pool(self):
        if self.pool is None:
            self.pool = await asyncpg.create_pool()
#                       ^^^^^ check-then-act-across-await
        return self.pool

    async def get_link(self):
        if not self.link:
            self.link = await asyncpg.connect()
#                       ^^^^^ check-then-act-across-await
        return self.link

    async def load(self, key):
        return key

#: under a lock, around or inside; a second look after the wait
import asyncio

lock = asyncio.Lock()
cache = {}


async def first(key, load):
    async with lock:
        if key not in cache:
            cache[key] = await load(key)


async def second(key, load):
    if key not in cache:
        async with lock:
            if key not in cache:
                cache[key] = await load(key)


async def third(key, load):
    if key not in cache:
        value = await load(key)
        if key not in cache:
            cache[key] = value


async def fourth(key, load):
    if key not in cache:
        value = await load(key)
        cache.setdefault(key, value)

#: no wait between test and act; the task is what is kept
import asyncio

tasks = {}


async def first(key, load):
    if key not in tasks:
        tasks[key] = asyncio.create_task(load(key))
    return await tasks[key]


async def second(key, value, done):
    if key not in tasks:
        tasks[key] = value
        await done(key)
    if key in tasks:
        tasks[key] = await done(key)

#: names of one call, other keys, a start-up that returns nothing, plain data that is loaded twice
import asyncpg


class Client:
    def __init__(self):
        self.link = None
        self.me = None

    async def open(self):
        if self.link is None:
            self.link = await asyncpg.connect()

    async def get_me(self):
        if self.me is None:
            self.me = await self.connect()
        return self.me

    async def connect(self):
        return 1

    async def load(self, keys, other):
        found = {}
        for key in keys:
            if key not in found:
                found[key] = await other(key)
            if key not in self.names:
                self.names[key + 1] = await other(key)
            if key == self.link:
                self.link = await other(key)
        return found

#: an inner function waits at another time
cache = {}


async def get(key, load):
    if key not in cache:
        async def later():
            return await load(key)

        cache[key] = later
    return cache[key]

#: tests come alone (test file)
cache = {}


async def test_get(key, load):
    if key not in cache:
        cache[key] = await load(key)
    assert cache[key]
