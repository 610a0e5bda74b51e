#: the argument has another name since pytest-asyncio 0.24 (test file)
import pytest

pytestmark = pytest.mark.asyncio(scope="module")
#                                ^^^^^ pytest-scope-for-loop-scope (hint)


@pytest.mark.asyncio(scope="class")
#                    ^^^^^ pytest-scope-for-loop-scope (hint)
class TestLoad:
    async def test_load(self):
        pass
#> fix rename
import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.asyncio(scope="class")
#                    ^^^^^ pytest-scope-for-loop-scope (hint)
class TestLoad:
    async def test_load(self):
        pass

#: a mark with the new name, and fixtures, whose scope is something else (test file)
import pytest
import pytest_asyncio

from helpers import mark

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module")
async def client():
    yield 1


@pytest.fixture(scope="module")
def other():
    return 1


@mark.asyncio(scope="module")
async def test_load():
    pass
