import time


def pause():
    time.sleep(1)


def pause_twice():
    pause()
    pause()
