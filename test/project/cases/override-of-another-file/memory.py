import storage


class Memory(storage.Storage):
    def save(self, key):
#       ^^^^ async-override-mismatch
#= storage.py:2
        self.key = key

    async def name(self):
#             ^^^^ async-override-mismatch
        return "memory"

    async def on_close(self):
        self.key = None
