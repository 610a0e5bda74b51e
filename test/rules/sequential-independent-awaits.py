#: the second request could be under way while the first is
import asyncio


async def fetch_user(number):
    await asyncio.to_thread(print, number)
    return number


async def fetch_news(language):
    await asyncio.to_thread(print, language)
    return language


async def page(number, language):
    user = await fetch_user(number)
    news = await fetch_news(language)
#                ^^^^^^^^^^ sequential-independent-awaits (hint)
    return user, news
#> fix gather
import asyncio


async def fetch_user(number):
    await asyncio.to_thread(print, number)
    return number


async def fetch_news(language):
    await asyncio.to_thread(print, language)
    return language


async def page(number, language):
    user, news = await asyncio.gather(fetch_user(number), fetch_news(language))
    return user, news

#: the second needs the first, or replaces it
import asyncio


async def fetch_user(number):
    await asyncio.to_thread(print, number)
    return number


async def fetch_news(language):
    await asyncio.to_thread(print, language)
    return language


async def page(number):
    user = await fetch_user(number)
    news = await fetch_news(user)
    return user, news


async def latest():
    found = await fetch_news("en")
    found = await fetch_user(1)
    return found

#: both work on the same object
import asyncio


async def fetch_user(source, number):
    await asyncio.to_thread(print, source, number)
    return number


async def fetch_news(source):
    await asyncio.to_thread(print, source)
    return source


async def page(source):
    user = await fetch_user(source, 1)
    news = await fetch_news(source)
    return user, news

#: what changes something has its place in the order; methods share their object; others are unknown
import asyncio
from users import fetch_user, fetch_news


class Site:
    async def fetch_title(self):
        await asyncio.to_thread(print)
        return "title"

    async def fetch_text(self):
        await asyncio.to_thread(print)
        return "text"

    async def page(self):
        title = await self.fetch_title()
        text = await self.fetch_text()
        return title, text


async def create_user(name):
    await asyncio.to_thread(print, name)
    return name


async def notify(name):
    await asyncio.to_thread(print, name)
    return name


async def main():
    user = await create_user("a")
    done = await notify("b")
    first = await fetch_user(1)
    second = await fetch_news("en")
    return user, done, first, second

#: something in between, another block, a lock
import asyncio


async def fetch_user(number):
    await asyncio.to_thread(print, number)
    return number


async def fetch_news(language):
    await asyncio.to_thread(print, language)
    return language


async def page(flag, lock):
    user = await fetch_user(1)
    if not user:
        return None
    news = await fetch_news("en")
    if flag:
        user = await fetch_user(2)
    other = await fetch_news("fr")
    async with lock:
        last = await fetch_user(1)
        latest = await fetch_news("de")
    return user, news, other, last, latest
