#: a plain TestCase calls the method and drops the coroutine: the test passes whatever it asserts (test file)
import unittest


class LoadTest(unittest.TestCase):
    async def test_load(self):
#             ^^^^^^^^^ unittest-async-test (error)
        self.assertEqual(await load(), 2)

    def test_plain(self):
        self.assertTrue(True)


async def load():
    return 1
#> fix isolated
import unittest


class LoadTest(unittest.IsolatedAsyncioTestCase):
    async def test_load(self):
        self.assertEqual(await load(), 2)

    def test_plain(self):
        self.assertTrue(True)


async def load():
    return 1

#: under another name, with decorators that keep the function, and through a base class of the file
from unittest import TestCase as Case, mock, skip


class Base(Case):
    pass


class LoadTest(Base):
    @mock.patch("app.load")
    async def test_load(self, load):
#             ^^^^^^^^^ unittest-async-test
        await load()

    @skip("later")
    async def test_later(self):
#             ^^^^^^^^^^ unittest-async-test
        pass

    async def helper(self):
        pass

#: set-up code is not awaited by either kind of test case
from unittest import IsolatedAsyncioTestCase, TestCase


class LoadTest(IsolatedAsyncioTestCase):
    async def setUp(self):
#             ^^^^^ unittest-async-test (error)
        self.data = await load()

    async def tearDown(self):
#             ^^^^^^^^ unittest-async-test (error)
        self.data = None

    async def test_load(self):
        self.assertEqual(self.data, 1)


class PlainTest(TestCase):
    async def setUp(self):
#             ^^^^^ unittest-async-test (error)
        self.data = await load()


async def load():
    return 1
#> fix asyncFixture of 1
from unittest import IsolatedAsyncioTestCase, TestCase


class LoadTest(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.data = await load()

    async def tearDown(self):
#             ^^^^^^^^ unittest-async-test (error)
        self.data = None

    async def test_load(self):
        self.assertEqual(self.data, 1)


class PlainTest(TestCase):
    async def setUp(self):
#             ^^^^^ unittest-async-test (error)
        self.data = await load()


async def load():
    return 1

#: test cases that await, of this and other packages, and bases that nobody knows
import unittest

from django.test import TestCase
from helpers import AsyncMixin, AsyncTestCase


class IsolatedTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        pass

    async def test_load(self):
        pass


class DjangoTest(TestCase):
    async def test_load(self):
        pass


class MixedTest(AsyncMixin, unittest.TestCase):
    async def test_load(self):
        pass


class OtherTest(AsyncTestCase):
    async def setUp(self):
        pass

    async def test_load(self):
        pass

#: decorators that run the coroutine, and classes that run their methods on their own
import asyncio
import unittest

from helpers import run_async, run_all


class DecoratedTest(unittest.TestCase):
    @run_async
    async def test_load(self):
        pass


@run_all
class WrappedTest(unittest.TestCase):
    async def test_load(self):
        pass


class RunsItself(unittest.TestCase):
    def _callTestMethod(self, method):
        asyncio.run(method())

    async def test_load(self):
        pass


class Testing:
    async def test_load(self):
        pass


async def test_load():
    pass

#: a TestCase of the same name from elsewhere
from cases import TestCase


class LoadTest(TestCase):
    async def test_load(self):
        pass

#: a metaclass makes plain methods of the coroutines, also in classes further down
import asyncio
import inspect
import unittest


class Running(type(unittest.TestCase)):
    def __new__(mcls, name, bases, members):
        for key, value in list(members.items()):
            if inspect.iscoroutinefunction(value):
                members[key] = lambda self, method=value: asyncio.run(method(self))
        return super().__new__(mcls, name, bases, members)


class Base(unittest.TestCase, metaclass=Running):
    async def test_base(self):
        pass


class LoadTest(Base):
    async def test_load(self):
        pass
