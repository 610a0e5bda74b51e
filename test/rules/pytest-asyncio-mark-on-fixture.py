#: the mark only means something on a test (test file)
import pytest
import pytest_asyncio


@pytest.mark.asyncio
#^^^^^^^^^^^^^^^^^^^ pytest-asyncio-mark-on-fixture (warning)
@pytest_asyncio.fixture
async def client():
    yield 1


@pytest_asyncio.fixture
@pytest.mark.asyncio(loop_scope="module")
#^^^^^^^^^^^^^^^^^^^ pytest-asyncio-mark-on-fixture (warning)
async def other():
    return 1
#> fix dropMark of 1
import pytest
import pytest_asyncio


@pytest_asyncio.fixture
async def client():
    yield 1


@pytest_asyncio.fixture
@pytest.mark.asyncio(loop_scope="module")
#^^^^^^^^^^^^^^^^^^^ pytest-asyncio-mark-on-fixture (warning)
async def other():
    return 1

#: a comment on its line stays, so the line stays for a person to remove (test file)
import pytest


@pytest.fixture(scope="module")
@pytest.mark.asyncio  # needs the loop
#^^^^^^^^^^^^^^^^^^^ pytest-asyncio-mark-on-fixture
async def client():
    yield 1

#: on tests and classes, and other marks and fixtures (test file)
import pytest

from helpers import fixture


@pytest.mark.asyncio
async def test_load():
    pass


@pytest.mark.asyncio
class TestLoad:
    async def test_load(self):
        pass


@fixture
@pytest.mark.asyncio
async def client():
    pass
