import asyncio
import os

import aiomysql
from check import raises, run
from snippet import withdraw

server = {"host": "127.0.0.1", "port": int(os.environ["MYSQL_PORT"]), "user": "root"}


async def query(connection, text):
    async with connection.cursor() as cursor:
        await cursor.execute(text)
        return await cursor.fetchall()


async def balance(connection, account):
    return (await query(connection, f"select balance from account where id = {account}"))[0][0]


async def transactions(connection, number):
    """Waits until the server has that many open."""
    while len(await query(connection, "select 1 from information_schema.innodb_trx")) != number:
        # It renews what it tells of them ten times a second.
        await asyncio.sleep(0.15)


async def main():
    connection = await aiomysql.connect(**server, autocommit=True)
    await query(connection, "create or replace database app")
    await query(connection, "use app")
    await query(connection, "create table account (id int primary key, balance int not null)")
    await query(connection, "insert into account values (1, 100), (2, 5)")
    async with aiomysql.create_pool(**server, db="app", minsize=1, maxsize=5) as pool:
        outcomes = await asyncio.gather(*(withdraw(pool, 1, 10) for _ in range(20)))
        assert outcomes.count(True) == 10 and await balance(connection, 1) == 0
        assert not await withdraw(pool, 2, 10) and await balance(connection, 2) == 5
        assert not await withdraw(pool, 3, 1), "no such account"
        await transactions(connection, 0)

        # Fails between the two statements: nothing is taken, and the pool's connection is good again.
        await query(connection, "alter table account add check (id <> 2 or balance = 5)")
        with raises(Exception, "CONSTRAINT"):
            await withdraw(pool, 2, 1)
        await transactions(connection, 0)
        assert await balance(connection, 2) == 5
        assert not await withdraw(pool, 2, 10)

        # Cancelled while somebody else holds the row.
        await query(connection, "begin")
        await query(connection, "select * from account where id = 2 for update")
        waiting = asyncio.create_task(withdraw(pool, 2, 0))
        await transactions(connection, 2)
        waiting.cancel()
        with raises(asyncio.CancelledError):
            await waiting
        await query(connection, "rollback")
        await transactions(connection, 0)
        assert await withdraw(pool, 2, 0)
    await connection.ensure_closed()


run(main)
