"""A bookshop in which `await` is forgotten in every way there is.

一家书店，把忘写 `await` 的各种方式都演示了一遍。
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
    # No mail is sent; "was never awaited" is all there is. · 邮件没有发出，只留下一句 “was never awaited”。
    send_mail(f"Order {number} confirmed")


def say_goodbye() -> None:
    # A plain function cannot await, so nothing happens here. · 普通函数里不能 await，所以什么也不会发生。
    send_mail("Goodbye")


async def archive(number: int) -> None:
    # The variable holds a coroutine whose work never begins. · 变量里是协程对象，其中的工作从未开始。
    order = load_order(number)
    print("archived", number)


async def newest() -> Order:
    # Whoever awaits this gets a coroutine, not an order. · 调用方 await 之后拿到的还是协程。
    return load_order(100)


async def ship(number: int) -> None:
    # A coroutine is always true: unpaid books are shipped as well. · 协程对象恒为真，没付款的书也会发货。
    if is_paid(number):
        print("shipped", number)


async def price(number: int) -> float:
    # AttributeError: a coroutine has no price. · 抛出 AttributeError：协程对象没有 price 属性。
    return load_order(number).price


async def receipt(number: int) -> str:
    # The customer reads "<coroutine object load_order at 0x...>". · 顾客看到的是 “<coroutine object …>”。
    return f"You bought: {load_order(number)}"


async def find_title(number: int) -> str:
    try:
        # The error comes later, when nobody is left to catch it. · 错误稍后才出现，那时这里已经捕获不到了。
        return title_of(number)
    except LookupError:
        return "unknown"


async def title_of(number: int) -> str:
    return (await load_order(number)).title


async def newest_title(lock: asyncio.Lock) -> str:
    async with lock:
        # The lock is free again before the work begins. · 工作还没开始，锁就已经释放了。
        return title_of(100)


async def main() -> None:
    await confirm(1)
    await archive(2)
    await ship(3)
    print(await newest())
    print(await receipt(4))
    print(await find_title(500))
    print(await newest_title(asyncio.Lock()))
    try:
        print(await price(5))
    except AttributeError as error:
        print(error)
    say_goodbye()


if __name__ == "__main__":
    asyncio.run(main())
