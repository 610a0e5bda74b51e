import asyncio

import snippet
from check import run


async def main():
    loop = asyncio.get_running_loop()
    runs = []
    save = snippet.Debounced(lambda: runs.append(round(loop.time(), 3)), delay=0.3)
    for _ in range(3):
        save()
        await asyncio.sleep(0.2)
    assert runs == []
    await asyncio.sleep(1)
    assert runs == [0.7]
    save()
    await asyncio.sleep(1)
    assert len(runs) == 2


run(main, virtual=True)
