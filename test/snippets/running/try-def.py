from check import run
from snippet import load


async def main():
    assert await load("name") == "name"


run(main, virtual=True)
