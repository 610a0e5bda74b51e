#: what the other side does not take piles up in memory
import asyncio


async def send(writer: asyncio.StreamWriter, lines):
    for line in lines:
        writer.write(line)
#       ^^^^^^^^^^^^ writer-without-drain (hint)
#> fix drain
import asyncio


async def send(writer: asyncio.StreamWriter, lines):
    for line in lines:
        writer.write(line)
        await writer.drain()

#: in every loop, deep inside
import asyncio


async def send(host, lines):
    _, out = await asyncio.open_connection(host, 80)
    while line := await lines.get():
        if line.strip():
            out.writelines([line, b"\n"])  # both
#           ^^^^^^^^^^^^^^ writer-without-drain
    out.close()
    await out.wait_closed()
#> fix drain
import asyncio


async def send(host, lines):
    _, out = await asyncio.open_connection(host, 80)
    while line := await lines.get():
        if line.strip():
            out.writelines([line, b"\n"])  # both
            await out.drain()
    out.close()
    await out.wait_closed()

#: drained, inside the loop or behind it; by somebody else
import asyncio


async def first(writer: asyncio.StreamWriter, lines):
    for line in lines:
        writer.write(line)
        await writer.drain()


async def second(writer: asyncio.StreamWriter, lines):
    for line in lines:
        writer.write(line)
    await writer.drain()


async def third(writer: asyncio.StreamWriter, lines, flush):
    for line in lines:
        writer.write(line)
        await flush(writer)

#: no loop, other objects, a plain function
import asyncio


async def once(writer: asyncio.StreamWriter, file, lines):
    writer.write(b"hello")
    for line in lines:
        file.write(line)


def plain(writer: asyncio.StreamWriter, lines):
    for line in lines:
        writer.write(line)

#: tests write little (test file)
import asyncio


async def test_send(writer: asyncio.StreamWriter, lines):
    for line in lines:
        writer.write(line)
