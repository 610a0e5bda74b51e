#: once the pipe is full the child stops, and this waits for it to end
import asyncio


async def run():
    proc = await asyncio.create_subprocess_exec("ls", stdout=asyncio.subprocess.PIPE)
    await proc.wait()
#         ^^^^^^^^^ subprocess-wait-pipe-deadlock (warning)
#> fix communicate
import asyncio


async def run():
    proc = await asyncio.create_subprocess_exec("ls", stdout=asyncio.subprocess.PIPE)
    await proc.communicate()

#: the exit status is asked for behind it
import subprocess
from asyncio import create_subprocess_shell as shell


async def run(command):
    child = await shell(command, stdout=None, stderr=subprocess.PIPE)
    print(child.pid)
    status = await child.wait()
#                  ^^^^^^^^^^ subprocess-wait-pipe-deadlock
    return status
#> fix communicate
import subprocess
from asyncio import create_subprocess_shell as shell


async def run(command):
    child = await shell(command, stdout=None, stderr=subprocess.PIPE)
    print(child.pid)
    await child.communicate()
    status = child.returncode
    return status

#: one of two pipes is read, the other fills up; with a limit of time it fails then
import asyncio
from asyncio.subprocess import PIPE


async def run():
    proc = await asyncio.create_subprocess_exec("make", stdout=PIPE, stderr=PIPE)
    async for line in proc.stdout:
        print(line)
    return await proc.wait()
#                ^^^^^^^^^ subprocess-wait-pipe-deadlock


async def limited():
    proc = await asyncio.create_subprocess_exec("make", stdin=PIPE, stdout=PIPE)
    await asyncio.wait_for(proc.wait(), 5)
#                          ^^^^^^^^^ subprocess-wait-pipe-deadlock
#> fix communicate
import asyncio
from asyncio.subprocess import PIPE


async def run():
    proc = await asyncio.create_subprocess_exec("make", stdout=PIPE, stderr=PIPE)
    async for line in proc.stdout:
        print(line)
    await proc.communicate()
    return proc.returncode


async def limited():
    proc = await asyncio.create_subprocess_exec("make", stdin=PIPE, stdout=PIPE)
    await asyncio.wait_for(proc.wait(), 5)
#                          ^^^^^^^^^ subprocess-wait-pipe-deadlock

#: read, by communicate, by a task, by somebody else
import asyncio
from asyncio.subprocess import DEVNULL, PIPE


async def drain(stream):
    while await stream.readline():
        pass


async def first():
    proc = await asyncio.create_subprocess_exec("ls", stdout=PIPE)
    out, _ = await proc.communicate()
    await proc.wait()
    return out


async def second():
    proc = await asyncio.create_subprocess_exec("ls", stdout=PIPE, stderr=PIPE)
    tasks = [asyncio.create_task(drain(proc.stdout)), asyncio.create_task(drain(proc.stderr))]
    await proc.wait()
    await asyncio.gather(*tasks)


async def third(watch):
    proc = await asyncio.create_subprocess_exec("ls", stdout=PIPE)
    watch(proc)
    await proc.wait()


async def fourth():
    proc = await asyncio.create_subprocess_exec("ls", stdout=DEVNULL, stderr=None)
    await proc.wait()

#: killed before the wait: it ends with its pipes full
import asyncio
from asyncio.subprocess import PIPE


async def stop():
    proc = await asyncio.create_subprocess_exec("sleep", "9", stdout=PIPE)
    try:
        await asyncio.sleep(1)
    finally:
        proc.kill()
        await proc.wait()

#: an attribute, an inner function, another class, options that cannot be seen
import asyncio
from asyncio.subprocess import PIPE
from runner import create_subprocess_exec


class Job:
    async def run(self, options):
        self.proc = await asyncio.create_subprocess_exec("ls", stdout=PIPE)
        await self.proc.wait()
        proc = await create_subprocess_exec("ls", stdout=PIPE)
        await proc.wait()
        free = await asyncio.create_subprocess_exec("ls", stdout=PIPE, **options)
        await free.wait()

    async def read(self):
        child = await asyncio.create_subprocess_exec("ls", stdout=PIPE)

        async def lines():
            return await child.stdout.read()

        reader = asyncio.create_task(lines())
        await child.wait()
        return await reader

#: bound twice
import asyncio
from asyncio.subprocess import PIPE


async def run(given):
    proc = await asyncio.create_subprocess_exec("ls", stdout=PIPE)
    if given:
        proc = given
    await proc.wait()

#: a test with little output (test file)
import asyncio


async def test_run():
    proc = await asyncio.create_subprocess_exec("true", stdout=asyncio.subprocess.PIPE)
    await proc.wait()
#         ^^^^^^^^^ subprocess-wait-pipe-deadlock (information)
