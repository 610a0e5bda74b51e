#: after a commit each attribute is read again, where nobody can await
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

engine = create_async_engine("sqlite+aiosqlite://")
sessions = async_sessionmaker(engine)
#          ^^^^^^^^^^^^^^^^^^ sqlalchemy-async-lazy-load (information)
#> fix keepLoaded
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

engine = create_async_engine("sqlite+aiosqlite://")
sessions = async_sessionmaker(engine, expire_on_commit=False)

#: over several lines, and without arguments
from sqlalchemy.ext.asyncio import async_sessionmaker as maker

sessions = maker(
#          ^^^^^ sqlalchemy-async-lazy-load
    bind=None,
    autoflush=False,  # by hand
)
others = maker()
#        ^^^^^ sqlalchemy-async-lazy-load
#> fix keepLoaded of 1
from sqlalchemy.ext.asyncio import async_sessionmaker as maker

sessions = maker(
    bind=None,
    autoflush=False, expire_on_commit=False,  # by hand
)
others = maker()
#        ^^^^^ sqlalchemy-async-lazy-load
#> fix keepLoaded of 2
from sqlalchemy.ext.asyncio import async_sessionmaker as maker

sessions = maker(
#          ^^^^^ sqlalchemy-async-lazy-load
    bind=None,
    autoflush=False,  # by hand
)
others = maker(expire_on_commit=False)

#: decided one way or the other, configured elsewhere, and plain sessions
from sqlalchemy.ext.asyncio import async_sessionmaker
from sqlalchemy.orm import sessionmaker

from settings import async_sessionmaker as own
from settings import options

one = async_sessionmaker(expire_on_commit=False)
two = async_sessionmaker(expire_on_commit=True)
three = async_sessionmaker(**options)
four = sessionmaker()
five = own()
