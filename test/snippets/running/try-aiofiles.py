import asyncio
from pathlib import Path

from check import raises, run
from snippet import write_lines

written = Path("lines.txt")


async def lines(*texts, failing=False):
    for text in texts:
        yield text
        await asyncio.sleep(0)
    if failing:
        raise OSError("source failed")


async def main():
    await write_lines("lines.txt", lines("茶", "second"))
    assert written.read_text(encoding="utf-8") == "茶\nsecond\n"
    await write_lines("lines.txt", lines("third"))
    assert written.read_text(encoding="utf-8") == "third\n"

    # What came before the failure is in the file, and the file is closed.
    with raises(OSError, "source failed"):
        await write_lines("lines.txt", lines("fourth", failing=True))
    assert written.read_text(encoding="utf-8") == "fourth\n"


run(main)
