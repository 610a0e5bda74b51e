"""What Debian's libraries lack of those that the snippets are written for, each by what the newer library does.

With newer libraries nothing here does anything."""


def redis():
    """Since 5.0.1 a client made by `from_url` closes the pool that was made for it."""
    import redis
    from redis.asyncio import Redis

    if redis.VERSION >= (5, 0, 1):
        return
    original = Redis.from_url

    def from_url(*args, **kwargs):
        client = original(*args, **kwargs)
        client.auto_close_connection_pool = True
        return client

    Redis.from_url = from_url


def sqlalchemy():
    """Since 2.0 there is a session maker for asynchronous sessions; before, the general one is told their class."""
    import sqlalchemy.ext.asyncio
    from sqlalchemy.orm import sessionmaker

    if hasattr(sqlalchemy.ext.asyncio, "async_sessionmaker"):
        return

    class async_sessionmaker(sessionmaker):
        def __init__(self, engine, **options):
            super().__init__(engine, class_=sqlalchemy.ext.asyncio.AsyncSession, **options)

        def __class_getitem__(cls, _):
            return cls

    sqlalchemy.ext.asyncio.async_sessionmaker = async_sessionmaker


def aiohttp():
    """Since 3.9 the keys of an application have a type; before, they are names."""
    from aiohttp import web

    if not hasattr(web, "AppKey"):
        web.AppKey = lambda name, _: name


def fastapi():
    """Since 0.93 the application takes its lifespan; before, it swallows the argument, and the router below has it."""
    import inspect

    import fastapi

    if "lifespan" in inspect.signature(fastapi.FastAPI).parameters:
        return
    original = fastapi.FastAPI

    def application(lifespan):
        app = original()
        app.router.lifespan_context = lifespan
        return app

    fastapi.FastAPI = application
