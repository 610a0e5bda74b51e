#: the collector decides when, and in which thread
import asyncio


class Client:
    def __init__(self, loop: asyncio.AbstractEventLoop):
        self.loop = loop

    async def close(self):
        await asyncio.sleep(0)

    def __del__(self):
        if self.loop.is_running():
            self.task = self.loop.create_task(self.close())
#                       ^^^^^^^^^^^^^^^^^^^^^ cancel-in-del (warning)
        else:
            self.loop.run_until_complete(self.close())
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cancel-in-del (warning)

#: a coroutine as finalizer never runs
class Client:
    async def __del__(self):
#             ^^^^^^^ cancel-in-del
        await self.session.close()
#> fix rename
class Client:
    async def aclose(self):
        await self.session.close()

#: where the name is taken, no fix is offered
class Client:
    async def aclose(self):
        await self.session.close()

    async def __del__(self):
#             ^^^^^^^ cancel-in-del
        await self.aclose()

#: the same calls elsewhere, and a finalizer that only warns
import asyncio
import warnings


class Client:
    def start(self, work):
        self.task = asyncio.create_task(work())

    def __del__(self, warn=warnings.warn):
        if not self.closed:
            warn("unclosed client", ResourceWarning)
            self.task.cancel()
            self.transport.close()


async def __del__(client):
    await client.close()

#: a nested function runs when somebody calls it
import asyncio


class Client:
    def __del__(self):
        def later():
            return asyncio.create_task(self.close())

        self.callbacks.append(later)

#: another loop
class Client:
    def __del__(self):
        self.loop.create_task(self.close())
