import time

from .types import Message


class Base:
    async def close(self):
        pass


class Bot(Base):
    def __init__(self, token):
        time.sleep(1)

    async def send_message(self, text) -> Message:
        return Message(text)

    def poll(self):
        time.sleep(1)
