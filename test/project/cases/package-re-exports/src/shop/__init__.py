from .api import *
from .client import Client, connect as open_client
from . import tools

__all__ = ["Client", "open_client", "fetch", "tools"]
