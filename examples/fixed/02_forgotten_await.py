"""The bookshop again; every coroutine is awaited.

同一家书店，每个协程都等到了结果。
"""

import asyncio
from dataclasses import dataclass


@dataclass
class Order:
    number: int
    title: str
    price: float


async def load_order(number: int) -> Order:
    await asyncio.sleep(0.01)
    if number > 100:
        raise LookupError(f"no order {number}")
    return Order(number, f"Book {number}", 9.5)


async def is_paid(number: int) -> bool:
    await asyncio.sleep(0.01)
    return number % 2 == 0


async def send_mail(text: str) -> None:
    await asyncio.sleep(0.01)
    print("sent:", text)


async def confirm(number: int) -> None:
    await send_mail(f"Order {number} confirmed")


async def say_goodbye() -> None:
    await send_mail("Goodbye")


async def archive(number: int) -> None:
    order = await load_order(number)
    print("archived", order.number)


async def newest() -> Order:
    return await load_order(100)


async def ship(number: int) -> None:
    if await is_paid(number):
        print("shipped", number)


async def price(number: int) -> float:
    return (await load_order(number)).price


async def receipt(number: int) -> str:
    return f"You bought: {await load_order(number)}"


async def find_title(number: int) -> str:
    try:
        return await title_of(number)
    except LookupError:
        return "unknown"


async def title_of(number: int) -> str:
    return (await load_order(number)).title


async def newest_title(lock: asyncio.Lock) -> str:
    async with lock:
        return await title_of(100)


async def main() -> None:
    await confirm(1)
    await archive(2)
    await ship(3)
    print(await newest())
    print(await receipt(4))
    print(await find_title(500))
    print(await newest_title(asyncio.Lock()))
    print(await price(5))
    await say_goodbye()


if __name__ == "__main__":
    asyncio.run(main())
