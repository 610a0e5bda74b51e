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
