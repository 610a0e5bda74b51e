#: what the mock gives is awaited in the same test
from unittest import mock


async def test_load():
    load = mock.Mock()
#          ^^^^^^^^^ mock-for-coroutine (hint)
    await load("page")
    load.assert_called_once_with("page")
#> fix useBetter
from unittest import mock


async def test_load():
    load = mock.AsyncMock()
    await load("page")
    load.assert_called_once_with("page")

#: it takes the place of a coroutine function
from unittest.mock import AsyncMock, MagicMock


class Client:
    async def load(self, url):
        return url

    async def pages(self):
        return [await self.load("a"), await self.load("b")]


async def test_pages():
    client = Client()
    client.load = MagicMock(return_value="page")
#                 ^^^^^^^^^ mock-for-coroutine
    assert await client.pages() == ["page", "page"]
#> fix useBetter
from unittest.mock import AsyncMock, MagicMock


class Client:
    async def load(self, url):
        return url

    async def pages(self):
        return [await self.load("a"), await self.load("b")]


async def test_pages():
    client = Client()
    client.load = AsyncMock(return_value="page")
    assert await client.pages() == ["page", "page"]

#: the right mock, a specification, a future or coroutine as result, an effect, members set before, plain functions, handed over
import asyncio
from unittest.mock import AsyncMock, MagicMock, Mock, patch


class Client:
    async def load(self, url):
        return url

    def size(self):
        return 1


async def fake():
    return 1


async def test_all(run):
    right = AsyncMock()
    await right()
    specified = MagicMock(Client)
    await specified.load("a")
    future = asyncio.get_running_loop().create_future()
    given = Mock(return_value=future)
    await given()
    effect = Mock(side_effect=fake)
    await effect()
    member = MagicMock()
    member.load = AsyncMock()
    await member.load()
    handed = Mock()
    run(handed)
    await handed()
    client = Client()
    client.size = Mock(return_value=2)
    client.load = Mock(side_effect=fake)
    client.load = Mock(return_value=fake())
    assert client.size() == 2


@patch("client.schedule")
async def test_patched(schedule):
    client = Client()
    client.load = Mock()
    client.start()
