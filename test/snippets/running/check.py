"""Shared by the programs in this folder, each of which tries one snippet as the module `snippet`."""

import asyncio
import contextlib


class VirtualClock(asyncio.SelectorEventLoop):
    """Waiting costs no time: the clock jumps to the next timer, so delays can be compared exactly."""

    def __init__(self):
        super().__init__()
        self._now = 0.0
        poll = self._selector.select

        def select(timeout=None):
            assert timeout is not None, "everything waits for something that never comes"
            self._now += timeout
            return poll(0)

        self._selector.select = select

    def time(self):
        return self._now


def run(main, virtual=False):
    async def guarded():
        # On the virtual clock a limit would be over at once; there a deadlock shows by itself.
        async with contextlib.nullcontext() if virtual else asyncio.timeout(30):
            await main()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left, left

    with asyncio.Runner(loop_factory=VirtualClock if virtual else None) as runner:
        runner.run(guarded())
    print("ok")


@contextlib.contextmanager
def raises(kind, text=""):
    try:
        yield
    except kind as error:
        assert text in repr(error), error
    else:
        raise AssertionError(f"{kind.__name__} was expected")


@contextlib.contextmanager
def quiet(logger):
    """Collects what is logged instead of printing it."""
    records = []
    logger.addFilter(lambda record: bool(records.append(record)))
    yield records
    logger.filters.clear()


async def until(condition):
    """Lets the other tasks run until something holds; the caller's time limit ends a vain wait."""
    while not condition():
        await asyncio.sleep(0)
