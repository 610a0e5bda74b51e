from app.base import Repository, Settings


class Orders(Repository):
    async def save(self, item):
        return item

    async def reload(self):
        self.load()
#       ^^^^^^^^^ blocking-through-helper
#= app/base.py:11


def make_orders() -> Orders:
    return Orders()


orders = make_orders()


class Service:
    def __init__(self, settings: Settings):
        self.settings = settings
        self.orders = make_orders()

    async def run(self):
        self.settings.repository.save(1)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ coroutine-never-awaited
        self.orders.save(1)
#       ^^^^^^^^^^^^^^^^ coroutine-never-awaited
        await self.orders.save(2)
