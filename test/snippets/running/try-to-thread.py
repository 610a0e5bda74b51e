import threading

import snippet
from check import run


async def main():
    printed = []
    snippet.print = printed.append
    snippet.path = "report.txt"
    snippet.read_report = lambda path: (path, threading.current_thread() is threading.main_thread())
    await snippet.around()
    assert printed == [("report.txt", False)]


run(main)
