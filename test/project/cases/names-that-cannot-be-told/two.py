import functools
from elsewhere import Base, decorate


@decorate
async def wrapped():
    return 1


async def redefined():
    return 1


def redefined():
    return 1


if functools:
    async def either():
        return 1
else:
    def either():
        return 1


async def maybe():
    return 1


async def _hidden():
    return 1


hidden = decorate(_hidden)


class Service(Base):
    def close(self):
        return 1
