#: another method changes the dict while the loop waits, and the loop fails
class Pool:
    def __init__(self):
        self.links = {}

    def add(self, name, link):
        self.links[name] = link

    async def close(self):
        for link in self.links.values():
#                   ^^^^^^^^^^^^^^^^^^^ iterate-shared-while-awaiting (information)
            await link.close()
#> fix copy
class Pool:
    def __init__(self):
        self.links = {}

    def add(self, name, link):
        self.links[name] = link

    async def close(self):
        for link in list(self.links.values()):
            await link.close()

#: sets, module-level names, annotated ones, deletions; a list that gets shorter
from collections import defaultdict

waiting: set[str] = set()
tables = defaultdict(list)


class Hub:
    def __init__(self):
        self.clients: list[str] = []

    def leave(self, client):
        self.clients.remove(client)

    async def send(self, text):
        for client in self.clients:
#                     ^^^^^^^^^^^^ iterate-shared-while-awaiting
            await client.send(text)


def done(name):
    waiting.discard(name)
    del tables[name]


async def report(send):
    for name in waiting:
#               ^^^^^^^ iterate-shared-while-awaiting
        await send(name)
    for name, rows in tables.items():
#                     ^^^^^^^^^^^^^^ iterate-shared-while-awaiting
        async with send:
            print(name, rows)
#> fix copy
from collections import defaultdict

waiting: set[str] = set()
tables = defaultdict(list)


class Hub:
    def __init__(self):
        self.clients: list[str] = []

    def leave(self, client):
        self.clients.remove(client)

    async def send(self, text):
        for client in list(self.clients):
            await client.send(text)


def done(name):
    waiting.discard(name)
    del tables[name]


async def report(send):
    for name in waiting:
#               ^^^^^^^ iterate-shared-while-awaiting
        await send(name)
    for name, rows in tables.items():
#                     ^^^^^^^^^^^^^^ iterate-shared-while-awaiting
        async with send:
            print(name, rows)

#: a copy, no wait, a wait that ends the loop, a lock
import asyncio


class Pool:
    def __init__(self):
        self.links = {}
        self.lock = asyncio.Lock()

    def add(self, name, link):
        self.links[name] = link

    async def close(self, wanted):
        for link in list(self.links.values()):
            await link.close()
        for name in self.links:
            print(name)
        for name, link in self.links.items():
            if name == wanted:
                await link.close()
                break
        for link in self.links.values():
            return await link.close()
        async with self.lock:
            for link in self.links.values():
                await link.close()

    async def names(self, send):
        names = {}
        for name in names:
            await send(name)

#: nobody changes it later; a list only grows; a value is replaced as a whole
class Hub:
    def __init__(self, clients):
        self.clients = {}
        self.names = []
        for client in clients:
            self.clients[client.name] = client

    def rename(self, name):
        self.names.append(name)
        self.table = {}

    async def send(self, text):
        for client in self.clients.values():
            await client.send(text)
        for name in self.names:
            await self.say(name)

    async def say(self, name):
        print(name)

#: unknown collections, other objects with a name like that
class Hub:
    def __init__(self, clients):
        self.clients = clients
        self.links = {}

    def add(self, client, other):
        self.clients.add(client)
        other.links[client] = 1

    async def send(self, text):
        for client in self.clients:
            await client.send(text)
        for link in self.links:
            await link.send(text)

#: an object that one call has in its hands
class Candidate:
    def __init__(self):
        self.ready = []

    def cut(self, size):
        del self.ready[size:]


async def check(candidates: list[Candidate], ask):
    for candidate in candidates:
        for host in candidate.ready:
            await ask(host)

#: `list` is something else here: no fix
links = {}


def list(text):
    return text.split()


def add(name):
    links[name] = 1


async def main(send):
    for link in links:
#               ^^^^^ iterate-shared-while-awaiting
        await send(link)

#: a first parameter that is no receiver belongs to one call
class Tokens:
    def __init__(self):
        self.by_name: dict[str, str] = {}


async def check(tokens: Tokens, test):
    for name in tokens.by_name:
        await test(name)


async def store(tokens: Tokens, name, value):
    tokens.by_name[name] = value


class Client:
    def __init__(self):
        self.cache = {}

    async def refresh(self: "Client"):
        for name in self.cache:
#                   ^^^^^^^^^^ iterate-shared-while-awaiting
            await name.load()

    def add(self: "Client", name):
        self.cache[name] = None

#: who defines the coroutine, and start-up code that waits for it, change nothing meanwhile
import asyncio


class Clients:
    def __init__(self):
        self.clients = []
        self.names = {}

    def close(self):
        async def close_all():
            for client in self.clients:
                await client.close()

        asyncio.run(close_all())
        self.clients.clear()

    async def start(self):
        self.names["first"] = 1
        await self.load()

    async def load(self):
        for name in self.names:
            await asyncio.sleep(len(name))
