import time
from abc import ABC, abstractmethod
from dataclasses import dataclass


class Repository(ABC):
    @abstractmethod
    async def save(self, item): ...

    def load(self):
        time.sleep(1)


@dataclass
class Settings:
    repository: Repository
    name: str = ""
