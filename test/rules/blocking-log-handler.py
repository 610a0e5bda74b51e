#: every log record is a mail, sent while the event loop waits
import asyncio
import logging
import logging.handlers

logger = logging.getLogger(__name__)
logger.addHandler(logging.handlers.SMTPHandler("mail", "a@example.org", ["b@example.org"], "log"))
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-log-handler (hint)


async def main():
    logger.error("stopped")
    await asyncio.sleep(1)

#: in a function, under another name
import asyncio
import logging
from logging.handlers import HTTPHandler, SocketHandler as Remote


def setup():
    logging.getLogger().addHandler(HTTPHandler("example.org", "/log"))
#                                  ^^^^^^^^^^^ blocking-log-handler
    logging.getLogger().addHandler(Remote("example.org", 9020))
#                                  ^^^^^^ blocking-log-handler


async def main():
    setup()
    await asyncio.sleep(1)

#: a queue and a thread in between
import asyncio
import logging
import queue
from logging.handlers import QueueHandler, QueueListener, SMTPHandler

records = queue.SimpleQueue()
logging.getLogger().addHandler(QueueHandler(records))
listener = QueueListener(records, SMTPHandler("mail", "a@example.org", ["b@example.org"], "log"))


async def main():
    listener.start()
    await asyncio.sleep(1)

#: handlers of this machine, and handlers of others
import asyncio
import logging
from logging.handlers import MemoryHandler, RotatingFileHandler
from mails import SMTPHandler

logging.getLogger().addHandler(RotatingFileHandler("log"))
logging.getLogger().addHandler(MemoryHandler(10))
logging.getLogger().addHandler(SMTPHandler("mail"))


async def main():
    await asyncio.sleep(1)

#: a program without an event loop
import logging
from logging.handlers import SMTPHandler

logging.getLogger().addHandler(SMTPHandler("mail", "a@example.org", ["b@example.org"], "log"))

#: tests (test file)
import asyncio
from logging.handlers import SocketHandler


async def test_log():
    handler = SocketHandler("localhost", 9020)
    await asyncio.sleep(0)
    handler.close()
