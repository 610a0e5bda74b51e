#: one of two fixtures is made for coroutine functions
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
async def client():
    yield 1


@pytest.fixture
#^^^^^^^^^^^^^^ pytest-async-fixture-plain (warning)
async def server():
    yield 2
#> fix useRight
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
async def client():
    yield 1


@pytest_asyncio.fixture
async def server():
    yield 2

#: with arguments, a coroutine function, under other names
import pytest as pt
from pytest_asyncio import fixture as async_fixture


@async_fixture
async def client():
    return 1


@pt.fixture(scope="session")
#^^^^^^^^^^ pytest-async-fixture-plain
async def server():
    return 2
#> fix useRight
import pytest as pt
from pytest_asyncio import fixture as async_fixture


@async_fixture
async def client():
    return 1


@async_fixture(scope="session")
async def server():
    return 2

#: plain fixtures, and a file that may rely on the automatic mode
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
async def client():
    yield 1


@pytest.fixture
def server():
    yield 2

#: nothing here tells the mode
import pytest


@pytest.fixture
async def server():
    yield 2


@pytest.mark.asyncio
async def test_server(server):
    assert server == 2
