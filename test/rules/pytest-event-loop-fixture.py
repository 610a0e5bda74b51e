#: the plugin makes its own loops (select pytest-event-loop-fixture)
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

#: something asks for it, so that it cannot simply go (select pytest-event-loop-fixture)
import asyncio

import pytest


@pytest.fixture
def event_loop():
#   ^^^^^^^^^^ pytest-event-loop-fixture
    yield asyncio.new_event_loop()


@pytest.fixture
def client(event_loop):
    return event_loop.run_until_complete(asyncio.sleep(1, 2))

#: in a class (select pytest-event-loop-fixture)
import asyncio

import pytest


class TestAll:
    @pytest.fixture
    def event_loop(self):
#       ^^^^^^^^^^ pytest-event-loop-fixture
        yield asyncio.new_event_loop()

#: for an old version, other fixtures, a plain function of that name, an imported decorator that nobody knows (select pytest-event-loop-fixture)
import asyncio

import pytest
from tools import fixture, old

if old:
    @pytest.fixture
    def event_loop():
        yield asyncio.new_event_loop()


@pytest.fixture
def loop():
    yield asyncio.new_event_loop()


def event_loop():
    return asyncio.new_event_loop()


class Service:
    @fixture
    def event_loop(self):
        return asyncio.new_event_loop()

#: off by default
import asyncio

import pytest


@pytest.fixture
def event_loop():
    yield asyncio.new_event_loop()
