import asyncio

import asyncpg
import older
from check import raises, run

older.sqlalchemy()

import snippet  # noqa: E402
from sqlalchemy import text  # noqa: E402
from sqlalchemy.exc import IntegrityError  # noqa: E402


async def main():
    connection = await asyncpg.connect("postgresql://localhost/app")
    try:
        await connection.execute("drop table if exists note; create table note (id int primary key)")

        async def add(session, *numbers):
            for number in numbers:
                await session.execute(text("insert into note values (:id)"), {"id": number})

        async def notes():
            # The engine is disposed of: nobody but this connection is left.
            while await connection.fetchval("select count(*) from pg_stat_activity where datname = 'app'") > 1:
                await asyncio.sleep(0.01)
            return [row["id"] for row in await connection.fetch("select id from note order by id")]

        snippet.change = lambda session: add(session, 1, 2)
        await snippet.main()
        assert await notes() == [1, 2]

        snippet.change = lambda session: add(session, 3, 1)
        with raises(IntegrityError):
            await snippet.main()
        assert await notes() == [1, 2]

        started = asyncio.Event()

        async def hang(session):
            await add(session, 4)
            started.set()
            await session.execute(text("select pg_sleep(2)"))

        snippet.change = hang
        working = asyncio.create_task(snippet.main())
        await started.wait()
        await asyncio.sleep(0.05)
        working.cancel()
        with raises(asyncio.CancelledError):
            await working
        assert await notes() == [1, 2]
    finally:
        await connection.close()


run(main)
