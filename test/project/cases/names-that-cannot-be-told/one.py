import sys
import two
from two import *
from nowhere import fetch, Client
from unknown_package import helper

if sys.version_info >= (3, 12):
    from two import maybe
else:
    def maybe():
        return 1


async def handler(client: Client):
    fetch()
    client.get()
    helper()
    two.missing()
    two.wrapped()
    two.redefined()
    two.either()
    maybe()
    hidden()
    two.Service().run()
    two.Service().close()
