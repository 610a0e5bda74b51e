#: making a coroutine does not start it
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main():
    first = fetch("a")
    second = fetch("b")
#   ^^^^^^ coroutine-created-early (hint)
    a = await first
    b = await second
    return a, b
#> fix moveDown
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main():
    first = fetch("a")
    a = await first
    b = await fetch("b")
    return a, b
#> fix startNow
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main():
    first = fetch("a")
    second = asyncio.create_task(fetch("b"))
    a = await first
    b = await second
    return a, b

#: a second batch is lost when the first fails
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urgent, others):
    first = [fetch(url) for url in urgent[:5]]
    later = [fetch(url) for url in others[:5]]
#   ^^^^^ coroutine-created-early
    await asyncio.gather(*first)
    await asyncio.gather(*later)
#> fix moveDown
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urgent, others):
    first = [fetch(url) for url in urgent[:5]]
    await asyncio.gather(*first)
    await asyncio.gather(*[fetch(url) for url in others[:5]])
#> fix startNow
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urgent, others):
    first = [fetch(url) for url in urgent[:5]]
    later = [asyncio.create_task(fetch(url)) for url in others[:5]]
    await asyncio.gather(*first)
    await asyncio.gather(*later)

#: a list of coroutines is no list of running tasks
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urls):
    tasks = [fetch(url) for url in urls[:5]]
#   ^^^^^ coroutine-created-early
    for task in tasks:
        print(await task)
    others = [fetch(url) for url in urls[5:]]
#   ^^^^^^ coroutine-created-early
    return [await other for other in others]
#> fix startNow
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls[:5]]
    for task in tasks:
        print(await task)
    others = [fetch(url) for url in urls[5:]]
#   ^^^^^^ coroutine-created-early
    return [await other for other in others]

#: a choice between both, and loops that do more with each of them
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urls, together, keep):
    pages = [fetch(url) for url in urls[:5]]
    if together:
        return await asyncio.gather(*pages)
    for page in pages:
        await page
    others = [fetch(url) for url in urls[:5]]
    for other in others:
        keep(other)
        await other
    tasks = [asyncio.create_task(fetch(url)) for url in urls[:5]]
    for task in tasks:
        await task

#: made where it is run, or run together with what was made before
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(urls):
    await asyncio.sleep(1)
    page = fetch("a")
    await page
    first = fetch("a")
    second = fetch("b")
    await asyncio.gather(first, second)
    task = asyncio.create_task(fetch("c"))
    await asyncio.sleep(1)
    await task
    pages = [fetch(url) for url in urls[:5]]
    return await asyncio.gather(*pages)

#: an await that only one branch reaches, several uses, and uses elsewhere
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(flag, keep):
    page = fetch("a")
    if flag:
        await asyncio.sleep(1)
    await page
    other = fetch("b")
    await asyncio.sleep(1)
    if flag:
        await other
    else:
        other.close()
    third = fetch("c")
    await asyncio.sleep(1)
    keep(third)

#: tests keep them for later (test file)
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def test_fetch():
    page = fetch("a")
    await asyncio.sleep(0)
    assert await page == "a"

#: what it reads changes in between: it stays where it is, as a task perhaps
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(url):
    page = fetch(url)  # the old address
#   ^^^^ coroutine-created-early
    url = await fetch("b")
    await page
    return url
#> fix startNow
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


async def main(url):
    page = asyncio.create_task(fetch(url))  # the old address
    url = await fetch("b")
    await page
    return url

#: a plain function may have begun when it gives the coroutine
import asyncio


async def fetch(url):
    await asyncio.sleep(0.1)
    return url


def start(url):
    print("start", url)
    return fetch(url)


async def main():
    page = start("a")
    await asyncio.sleep(1)
    return await page

#: what the comprehension itself awaits comes before the coroutines
import asyncio


async def refresh(client):
    jobs = [update(package) for package in await client.packages()]
    await asyncio.gather(*jobs)


async def update(package):
    await asyncio.sleep(package)
