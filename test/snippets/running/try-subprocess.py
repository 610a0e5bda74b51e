import asyncio
import signal
import sys

from check import raises, run, until
from snippet import run_command


async def python(program, **options):
    return await run_command(sys.executable, "-c", program, **options)


async def main():
    size = 1_000_000
    much = f"import sys; sys.stdout.write('o' * {size}); sys.stderr.write('e' * {size})"
    assert await python(much) == "o" * size

    with raises(RuntimeError, "went wrong"):
        await python("raise SystemExit('went wrong')")
    assert await python("print(repr(input.__name__))") == "'input'\n"

    # The process is gone afterwards, in the middle of a flood of output or not.
    for program in ("import time; time.sleep(600)", "while True: print('x' * 1000)"):
        with raises(TimeoutError):
            await python(program, seconds=0.5)

    processes = []
    create = asyncio.create_subprocess_exec

    async def remember(*args, **options):
        processes.append(await create(*args, **options))
        return processes[-1]

    asyncio.create_subprocess_exec = remember
    running = asyncio.create_task(python("import time; time.sleep(600)"))
    await until(lambda: processes)
    await asyncio.sleep(0)
    running.cancel()
    with raises(asyncio.CancelledError):
        await running
    assert processes[0].returncode == -signal.SIGKILL


run(main)
