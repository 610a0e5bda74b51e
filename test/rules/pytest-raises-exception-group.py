#: nothing is said about what is in the group (python 3.11) (test file)
import pytest


def test_group(run):
    with pytest.raises(ExceptionGroup):
#                      ^^^^^^^^^^^^^^ pytest-raises-exception-group (hint)
        run()

#: with a message, the base class (python 3.11)
from pytest import raises


async def test_group(run):
    with raises(BaseExceptionGroup, match="unhandled"):
#               ^^^^^^^^^^^^^^^^^^ pytest-raises-exception-group
        await run()

#: looked into, other errors, several, the class for groups, a name of the file (python 3.11) (test file)
import pytest


class ExceptionGroups(Exception):
    pass


def test_kept(run):
    with pytest.raises(ExceptionGroup) as caught:
        run()
    assert caught.group_contains(ValueError)


def test_others(run):
    with pytest.raises(ExceptionGroups):
        run()
    with pytest.raises((ValueError, ExceptionGroup)):
        run()
    with pytest.RaisesGroup(ValueError):
        run()
