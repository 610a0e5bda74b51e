#: a session serves one coroutine at a time
import asyncio
from sqlalchemy.ext.asyncio import AsyncSession


async def load(session: AsyncSession, first, second):
    return await asyncio.gather(session.execute(first), session.execute(second))
#                ^^^^^^^^^^^^^^ connection-shared-by-tasks (warning)

#: one coroutine per item, a function of the file that uses it, an attribute
import asyncio
import asyncpg
from sqlalchemy.ext.asyncio import AsyncSession


async def save(session: AsyncSession, row):
    await session.merge(row)


class Store:
    def __init__(self, connection: asyncpg.Connection):
        self.connection = connection

    async def all(self, queries):
        return await asyncio.gather(*(self.connection.fetch(query) for query in queries))
#                    ^^^^^^^^^^^^^^ connection-shared-by-tasks

    async def one(self, query):
        return await self.fetch(self.connection, query)

    async def fetch(self, connection, query):
        return await connection.fetch(query)

    async def pair(self, query):
        return await asyncio.gather(self.fetch(self.connection, query), self.fetch(connection=self.connection, query=query))
#                    ^^^^^^^^^^^^^^ connection-shared-by-tasks


async def all(session: AsyncSession, rows):
    await asyncio.gather(*[save(session, row) for row in rows[:50]])
#         ^^^^^^^^^^^^^^ connection-shared-by-tasks

#: one each, one after the other, one coroutine only
import asyncio
from sqlalchemy.ext.asyncio import AsyncSession


async def save(session: AsyncSession, row):
    await session.merge(row)


async def main(make, sessions, first: AsyncSession, second: AsyncSession, rows):
    await asyncio.gather(save(first, rows[0]), save(second, rows[1]))
    await asyncio.gather(*(save(session, rows[0]) for session in sessions[:2]))
    await asyncio.gather(first.execute(rows[0]), make(rows))
    for row in rows:
        await first.execute(row)

#: a lock orders them; the function only passes it on or reads attributes; pools are made for it
import asyncio
import asyncpg
from sqlalchemy.ext.asyncio import AsyncSession

lock = asyncio.Lock()


async def save(session: AsyncSession, row):
    async with lock:
        await session.merge(row)


async def show(session: AsyncSession, row):
    print(session.info, row)
    await asyncio.sleep(1)


async def main(session: AsyncSession, pool: asyncpg.Pool, rows):
    await asyncio.gather(save(session, rows[0]), save(session, rows[1]))
    await asyncio.gather(show(session, rows[0]), show(session, rows[1]))
    await asyncio.gather(pool.fetch("select 1"), pool.fetch("select 2"))

#: unknown classes and functions
import asyncio
from store import Session, save


async def main(session: Session, other, rows):
    await asyncio.gather(session.execute(rows[0]), session.execute(rows[1]))
    await asyncio.gather(save(other, rows[0]), save(other, rows[1]))
