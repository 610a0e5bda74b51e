import asyncio

import asyncpg
import snippet
from check import quiet, raises, run, until

DSN = "postgresql://localhost/app"
told = []


async def main():
    async with asyncpg.create_pool(DSN, min_size=1, max_size=5) as pool:
        await pool.execute(
            "drop table if exists stock, orders;"
            "create table stock (item int primary key, count int not null check (count >= 0));"
            "create table orders (id serial primary key, item int not null);"
            "insert into stock values (1, 10), (2, 5)"
        )

        async def notify(order):
            # Seen from another connection: what is told of has happened.
            assert await pool.fetchval("select item from orders where id = $1", order)
            told.append(order)

        snippet.notify = notify
        outcomes = await asyncio.gather(
            *(snippet.place_order(pool, 1) for _ in range(25)), return_exceptions=True
        )
        sold = [outcome for outcome in outcomes if isinstance(outcome, int)]
        assert len(sold) == len(set(sold)) == 10
        assert all(isinstance(outcome, int | LookupError) for outcome in outcomes), outcomes
        await until(lambda: not snippet.follow_ups)
        assert sorted(told) == sorted(sold)
        assert await pool.fetchval("select count from stock where item = 1") == 0
        assert await pool.fetchval("select count(*) from orders") == 10

        with raises(LookupError, "sold out"):
            await snippet.place_order(pool, 3)

        # An order that cannot be written takes nothing, and nobody is told.
        await pool.execute("alter table orders add check (item <> 2)")
        with raises(asyncpg.CheckViolationError):
            await snippet.place_order(pool, 2)
        assert await pool.fetchval("select count from stock where item = 2") == 5
        assert not snippet.follow_ups and len(told) == 10

        # A follow-up that fails is logged; the order stands.
        await pool.execute("update stock set count = 1 where item = 1")

        async def failing(order):
            raise OSError("no mail today")

        snippet.notify = failing
        with quiet(snippet.logger) as records:
            assert await snippet.place_order(pool, 1)
            await until(lambda: not snippet.follow_ups)
        assert [record.getMessage() for record in records] == ["follow-up failed"]


run(main)
