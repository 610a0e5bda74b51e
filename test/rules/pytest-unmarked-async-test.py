#: the mark was forgotten (test file) (select pytest-unmarked-async-test)
import pytest


@pytest.mark.asyncio
async def test_first():
    assert True


@pytest.mark.asyncio
async def test_second():
    assert True


async def test_third():
#         ^^^^^^^^^^ pytest-unmarked-async-test (warning)
    assert True
#> fix mark
import pytest


@pytest.mark.asyncio
async def test_first():
    assert True


@pytest.mark.asyncio
async def test_second():
    assert True


@pytest.mark.asyncio
async def test_third():
    assert True

#: in a class, under another name, with parameters (test file) (select pytest-unmarked-async-test)
import pytest
from pytest import mark


class TestClient:
    @mark.asyncio(loop_scope="class")
    async def test_first(self):
        assert True

    @mark.asyncio(loop_scope="class")
    async def test_second(self):
        assert True

    @pytest.mark.parametrize("n", [1, 2])
    async def test_third(self, n):
#             ^^^^^^^^^^ pytest-unmarked-async-test
        assert n

#: as many without as with: the mode may be automatic (test file) (select pytest-unmarked-async-test)
import pytest


@pytest.mark.asyncio
async def test_first():
    assert True


async def test_second():
    assert True

#: marked all together, plain tests, helpers, a fixture, other classes, decorators of the project (test file) (select pytest-unmarked-async-test)
import pytest
from tools import runs_async

pytestmark = pytest.mark.asyncio


@pytest.mark.asyncio
async def test_first():
    assert True


@pytest.mark.asyncio
async def test_again():
    assert True


async def test_second():
    assert True

#: (test file) (select pytest-unmarked-async-test)
import pytest
from tools import runs_async


@pytest.mark.asyncio
async def test_first():
    assert await helper()


@pytest.mark.asyncio
async def test_again():
    assert await helper()


def test_second():
    assert True


async def helper():
    return True


@runs_async
async def test_third():
    assert True


@pytest.mark.asyncio
class TestAll:
    async def test_fourth(self):
        assert True

#: another plugin runs them (test file) (select pytest-unmarked-async-test)
import pytest


@pytest.mark.asyncio
async def test_first():
    assert True


@pytest.mark.asyncio
async def test_again():
    assert True


@pytest.mark.anyio
async def test_second():
    assert True


async def test_third(anyio_backend):
    assert True
