import time

import snippet
from check import raises, run


async def main():
    printed = []
    snippet.print = printed.append
    with snippet.timed("sleep"):
        time.sleep(0.01)
    with raises(KeyError), snippet.timed("failing"):
        raise KeyError
    assert printed[0].startswith("sleep: 0.0") and printed[1].startswith("failing: 0.0")


run(main)
