#: the plugin makes its own loops
import asyncio

import pytest


@pytest.fixture(scope="session")
def event_loop():
#   ^^^^^^^^^^ pytest-event-loop-fixture (warning)
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.mark.asyncio
async def test_one():
    assert True
#> fix remove
import asyncio

import pytest


@pytest.mark.asyncio
async def test_one():
    assert True

#: something asks for it, so that it cannot simply go; a class has its own
import asyncio

import pytest


@pytest.fixture
def event_loop():
#   ^^^^^^^^^^ pytest-event-loop-fixture
    yield asyncio.new_event_loop()


@pytest.fixture
def client(event_loop):
    return event_loop.run_until_complete(asyncio.sleep(1, 2))

#: in a class
import asyncio

import pytest


class TestAll:
    @pytest.fixture
    def event_loop(self):
#       ^^^^^^^^^^ pytest-event-loop-fixture
        yield asyncio.new_event_loop()

#: other fixtures, a plain function of that name, an imported decorator that nobody knows
import asyncio

import pytest
from tools import fixture


@pytest.fixture
def loop():
    yield asyncio.new_event_loop()


def event_loop():
    return asyncio.new_event_loop()


class Service:
    @fixture
    def event_loop(self):
        return asyncio.new_event_loop()
