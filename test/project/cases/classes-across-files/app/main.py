from . import orders as module
from .orders import Service, orders


async def main(service: Service):
    orders.save(1)
#   ^^^^^^^^^^^ coroutine-never-awaited
    module.orders.reload()
#   ^^^^^^^^^^^^^^^^^^^^ coroutine-never-awaited
    service.orders.load()
#   ^^^^^^^^^^^^^^^^^^^ blocking-through-helper
