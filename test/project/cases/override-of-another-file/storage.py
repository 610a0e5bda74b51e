class Storage:
    async def save(self, key):
        raise NotImplementedError

    def name(self):
        return "storage"

    def on_close(self):
        pass
