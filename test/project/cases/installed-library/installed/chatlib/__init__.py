from .bot import Bot
from .types import Message
