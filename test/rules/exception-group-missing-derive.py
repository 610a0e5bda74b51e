#: except* and split make parts of a group, and ask it how
class LoadErrors(ExceptionGroup):
#     ^^^^^^^^^^ exception-group-missing-derive (information)
    """What went wrong."""

    kind = "load"
#> fix addDerive
class LoadErrors(ExceptionGroup):
    """What went wrong."""

    kind = "load"

    def derive(self, excs):
        return LoadErrors(self.message, excs)

#: a generic one, the base of both
class LoadErrors(BaseExceptionGroup[OSError]):
#     ^^^^^^^^^^ exception-group-missing-derive
    pass
#> fix addDerive
class LoadErrors(BaseExceptionGroup[OSError]):
    pass

    def derive(self, excs):
        return LoadErrors(self.message, excs)

#: made in another way: what derive has to pass on nobody knows
class LoadErrors(ExceptionGroup):
#     ^^^^^^^^^^ exception-group-missing-derive
    def __new__(cls, excs, code):
        self = super().__new__(cls, "load", excs)
        self.code = code
        return self

#: it has one, or inherits one
class LoadErrors(ExceptionGroup):
    def derive(self, excs):
        return LoadErrors(self.message, excs)


class SaveErrors(LoadErrors):
    pass

#: other classes, and a base that cannot be told
from errors import Group


class First(Exception):
    pass


class Second(Group, ExceptionGroup):
    pass

#: another class of that name
from errors import ExceptionGroup


class LoadErrors(ExceptionGroup):
    pass
