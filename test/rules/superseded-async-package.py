#: its code went to another package, under the same names
import aioredis
#      ^^^^^^^^ superseded-async-package (hint)


async def main():
    redis = aioredis.from_url("redis://localhost")
    await redis.get("a")
    await redis.close()
#> fix rename
import redis.asyncio as aioredis


async def main():
    redis = aioredis.from_url("redis://localhost")
    await redis.get("a")
    await redis.close()

#: from-imports, other names, several in one line
from aioredis import Redis, from_url
#    ^^^^^^^^ superseded-async-package
import json, aioredis as store
#            ^^^^^^^^ superseded-async-package
import aioredis.client
#      ^^^^^^^^^^^^^^^ superseded-async-package
from motor.motor_asyncio import AsyncIOMotorClient
#    ^^^^^^^^^^^^^^^^^^^ superseded-async-package
#> fix rename
from redis.asyncio import Redis, from_url
import json, aioredis as store
#            ^^^^^^^^ superseded-async-package
import aioredis.client
#      ^^^^^^^^^^^^^^^ superseded-async-package
from motor.motor_asyncio import AsyncIOMotorClient
#    ^^^^^^^^^^^^^^^^^^^ superseded-async-package
#> fix rename of 2
from aioredis import Redis, from_url
#    ^^^^^^^^ superseded-async-package
import json, redis.asyncio as store
import aioredis.client
#      ^^^^^^^^^^^^^^^ superseded-async-package
from motor.motor_asyncio import AsyncIOMotorClient
#    ^^^^^^^^^^^^^^^^^^^ superseded-async-package

#: another rule speaks of the package whose successor depends on the version (python 3.9)
from async_timeout import timeout

#: guarded: somebody chooses at run time
import sys

try:
    import aioredis
except ImportError:
    aioredis = None

if sys.version_info < (3, 8):
    import asynctest


def load():
    import motor
    return motor

#: other packages, relative ones, strings
import redis.asyncio
import aioredis_cluster
from .aioredis import Redis
from . import motor

name = "aioredis"
