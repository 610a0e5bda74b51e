#: one list for all tasks
from contextvars import ContextVar

errors: ContextVar[list] = ContextVar("errors", default=[])
#                                                       ^^ mutable-contextvar-default (warning)


def add(error):
    errors.get().append(error)
#> fix freeze
from contextvars import ContextVar

errors: ContextVar[list] = ContextVar("errors", default=())


def add(error):
    errors.get().append(error)

#: other collections, filled or made by a call
import contextvars

seen = contextvars.ContextVar("seen", default=set())
#                                             ^^^^^ mutable-contextvar-default
names = contextvars.ContextVar("names", default={"a": 1})
#                                               ^^^^^^^^ mutable-contextvar-default
data = contextvars.ContextVar("data", default=dict(a=1))
#                                             ^^^^^^^^^ mutable-contextvar-default
rows = contextvars.ContextVar("rows", default=[name for name in "abc"])
#                                             ^^^^^^^^^^^^^^^^^^^^^^^^ mutable-contextvar-default
#> fix freeze
import contextvars

seen = contextvars.ContextVar("seen", default=frozenset())
names = contextvars.ContextVar("names", default={"a": 1})
#                                               ^^^^^^^^ mutable-contextvar-default
data = contextvars.ContextVar("data", default=dict(a=1))
#                                             ^^^^^^^^^ mutable-contextvar-default
rows = contextvars.ContextVar("rows", default=[name for name in "abc"])
#                                             ^^^^^^^^^^^^^^^^^^^^^^^^ mutable-contextvar-default

#: values that cannot be changed in place, and none
from contextvars import ContextVar

first = ContextVar("first", default=None)
second = ContextVar("second", default=())
third = ContextVar("third", default=frozenset())
fourth = ContextVar("fourth", default="text")
fifth = ContextVar("fifth")

#: another class, another dict
from variables import ContextVar
import contextvars


def dict(**values):
    return tuple(values)


first = ContextVar("first", default=[])
second = contextvars.ContextVar("second", default=dict(a=1))

#: the import decides
try:
    from contextvars import ContextVar
except ImportError:
    from backport import ContextVar

first = ContextVar("first", default=[])

#: in tests one step lower (test file)
from contextvars import ContextVar

errors = ContextVar("errors", default=[])
#                                     ^^ mutable-contextvar-default (information)
