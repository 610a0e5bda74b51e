class Message:
    def __init__(self, text):
        self.text = text

    async def delete(self):
        pass
