import asyncio

import snippet
from check import run


async def main():
    printed = []
    snippet.print = printed.append

    async def messages(*pauses):
        for pause in pauses:
            await asyncio.sleep(pause)
            yield pause

    snippet.messages = lambda: messages(29, 29, 29)
    await snippet.around()
    snippet.messages = lambda: messages(1, 31)
    await snippet.around()
    assert printed == [29, 29, 29, 1, "silent for too long"]


run(main, virtual=True)
