#: the program starts nothing: there is no loop at module level
import asyncio


async def main():
    await asyncio.sleep(1)


if __name__ == "__main__":
    main()
#   ^^^^ coroutine-called-from-sync (error)
#> fix run
import asyncio


async def main():
    await asyncio.sleep(1)


if __name__ == "__main__":
    asyncio.run(main())

#: asyncio under another name
import asyncio as aio


async def main():
    await aio.sleep(1)


main()
#[0-4] coroutine-called-from-sync
#> fix run
import asyncio as aio


async def main():
    await aio.sleep(1)


aio.run(main())

#: the import is added when the file has none
async def main(): ...


main()
#[0-4] coroutine-called-from-sync
#> fix run
import asyncio


async def main(): ...


asyncio.run(main())

#: a plain function that nobody calls may become a coroutine function, or start a loop
async def save(order): ...


def checkout(order):
    save(order)
#   ^^^^ coroutine-called-from-sync
    print("paid", order)
#> fix makeAsync
async def save(order): ...


async def checkout(order):
    await save(order)
    print("paid", order)
#> fix run
import asyncio


async def save(order): ...


def checkout(order):
    asyncio.run(save(order))
    print("paid", order)

#: its callers are coroutines, so they can wait for it
async def save(order): ...


def checkout(order):
    save(order)
#   ^^^^ coroutine-called-from-sync
    return order.price


async def shop(order):
    price = checkout(order)
    print(checkout(order).currency, price)
#> fix makeAsync
async def save(order): ...


async def checkout(order):
    await save(order)
    return order.price


async def shop(order):
    price = await checkout(order)
    print((await checkout(order)).currency, price)

#: methods are found through self
class Shop:
    async def save(self): ...

    def checkout(self):
        self.save()
#       ^^^^^^^^^ coroutine-called-from-sync

    async def run(self):
        self.checkout()
#> fix makeAsync
class Shop:
    async def save(self): ...

    async def checkout(self):
        await self.save()

    async def run(self):
        await self.checkout()

#: a dunder, a callback of a framework class: reported, but becoming async would break them
from asyncio import Protocol


class Connection(Protocol):
    def __init__(self):
        self.greet()
#       ^^^^^^^^^^ coroutine-called-from-sync

    def connection_made(self, transport):
        self.greet()
#       ^^^^^^^^^^ coroutine-called-from-sync

    async def greet(self): ...

#: passing the coroutine on is what plain functions are for
import asyncio


async def save(order): ...


def later(order):
    return save(order)


def start(order):
    asyncio.run(save(order))


def ask(order, loop):
    return asyncio.run_coroutine_threadsafe(save(order), loop).result()


class Shop:
    pending = save("first")
    handler = lambda self: save("second")


done = save("third")

#: a decorated or conditional function may not be one any more
import click
from tools import run_in_loop


@run_in_loop
async def main(): ...


try:
    import uvloop
except ImportError:
    async def install(): ...
else:
    def install(): ...

main()
install()

#: names that hide the function
async def save(): ...


def checkout(save):
    save()


def again():
    save = print
    save()

#: in a class body there is no loop either
async def setup(): ...


class Shop:
    setup()
#   ^^^^^ coroutine-called-from-sync

#: in a lambda nothing is dropped
async def save(): ...


def connect(button):
    button.clicked(lambda: save())

#: tests that want the call itself to fail
import pytest


async def save(order): ...


def test_arguments():
    with pytest.raises(TypeError):
        save()

#: a notebook can await at its top level, but not in a plain function (notebook)
async def save(): ...


def checkout():
    save()
#   ^^^^ coroutine-called-from-sync


await save()

#: libraries that run their coroutines themselves where no loop is running
from pyrogram import Client, idle
from telethon.sync import TelegramClient

app = Client("bot")


def announce(chat):
    app.start()
    me = app.get_me()
    if app.get_chat(chat) == me:
        print(app.get_users(chat).first_name)
    app.stop()


with TelegramClient("name", 1, "hash") as client:
    client.send_message("me", "hello")
    print(client.get_me().id)


async def later(chat):
    app.send_message(chat, "hello")
#   ^^^^^^^^^^^^^^^^ coroutine-never-awaited

#: somebody makes plain methods of a class that enters `with` by a coroutine
class Client:
    async def start(self):
        return self

    async def stop(self): ...

    def __enter__(self):
        return self.start()

    def __exit__(self, *error):
        self.stop()

    def close(self):
        self.stop()


class Plain:
    async def stop(self): ...

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.stop()
#       ^^^^^^^^^ coroutine-called-from-sync
