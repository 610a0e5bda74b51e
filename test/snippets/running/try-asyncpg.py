import asyncio
from contextlib import redirect_stdout
from io import StringIO

import asyncpg
import snippet
from check import raises, run

DSN = "postgresql://localhost/app"


class Impatient:
    """A pool whose queries time out earlier than they were told to."""

    def __init__(self, pool):
        self.pool = pool
        self.timeouts = []

    async def fetch(self, *args, timeout):
        self.timeouts.append(timeout)
        return await self.pool.fetch(*args, timeout=0.2)


async def alone(connection):
    """Nobody but this connection is left."""
    while await connection.fetchval(
        "select count(*) from pg_stat_activity where datname = 'app'"
    ) > 1:
        await asyncio.sleep(0.01)


async def main():
    connection = await asyncpg.connect(DSN)
    try:
        await connection.execute(
            "drop table if exists item;"
            "create table item (id int primary key, name text);"
            "insert into item select 3 * n, 'item ' || n from generate_series(1, 250) n"
        )
        with redirect_stdout(StringIO()) as output:
            await snippet.main()
        assert output.getvalue() == "100\n100\n50\n", output.getvalue()
        await alone(connection)

        async with asyncpg.create_pool(DSN, min_size=1, max_size=2) as pool:
            seen = []
            async for rows in snippet.pages(pool, size=7):
                assert len(rows) <= 7
                seen += rows
                if len(seen) == 14:
                    # What comes in behind is still seen, what comes in before does not shift the pages.
                    await connection.execute(
                        "insert into item values (1, 'early'), (10000, 'late')"
                    )
            assert [row["id"] for row in seen] == [*range(3, 753, 3), 10000]

            # Somebody holds the table: the query ends by its timeout, and its connection can be used again.
            async with connection.transaction():
                await connection.execute("lock table item in access exclusive mode")
                impatient = Impatient(pool)
                with raises(asyncio.TimeoutError):
                    await anext(snippet.pages(impatient))
            assert impatient.timeouts == [5]
            assert len(await anext(snippet.pages(pool))) == 100
        await alone(connection)
    finally:
        await connection.close()


run(main)
