#: nothing here needs the loop: a plain function is run in a thread by the framework
import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates")
async def rates():
#         ^^^^^ blocking-only-async-endpoint (warning)
    return requests.get("https://example.com/rates").json()
#> fix makePlain
import requests
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates")
def rates():
    return requests.get("https://example.com/rates").json()

#: through helpers, on routers, with several decorators and calls
import time
import fastapi as fa
from starlette.authentication import requires

router = fa.APIRouter(prefix="/items")


def query(name):
    time.sleep(0.5)
    return name


@router.post("/one")
@requires("admin")
async  def one(name: str):
#          ^^^ blocking-only-async-endpoint
    first = query(name)
    second = query("other")
    return first, second
#> fix makePlain
import time
import fastapi as fa
from starlette.authentication import requires

router = fa.APIRouter(prefix="/items")


def query(name):
    time.sleep(0.5)
    return name


@router.post("/one")
@requires("admin")
def one(name: str):
    first = query(name)
    second = query("other")
    return first, second

#: only a file
from fastapi import FastAPI

app = FastAPI()


@app.get("/page")
async def page():
#         ^^^^ blocking-only-async-endpoint (information)
    with open("page.html") as file:
        return file.read()

#: it awaits as well: the calls are blamed, not the function
import asyncio
import time
from fastapi import FastAPI

app = FastAPI()


@app.get("/a")
async def awaits():
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async
    await asyncio.sleep(1)


@app.get("/b")
async def starts(tasks: set):
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async
    tasks.add(asyncio.create_task(asyncio.sleep(1)))

#: something else awaits it, a decorator nobody knows wraps it, or a helper needs the loop
import asyncio
import time
from fastapi import FastAPI
from shop import audited

app = FastAPI()


async def work():
    await asyncio.sleep(1)


def start():
    return asyncio.create_task(work())


@app.get("/a")
async def shared():
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async


@app.get("/b")
async def other():
    return await shared()


@app.get("/c")
@audited
async def wrapped():
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async


@app.get("/d")
async def helped():
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async
    return start()

#: websockets must be coroutines, and other frameworks run plain functions on the loop or not at all
import time
from aiohttp import web
from fastapi import FastAPI

app = FastAPI()
routes = web.RouteTableDef()


@app.websocket("/ws")
async def socket(websocket):
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async


@routes.get("/")
async def index(request):
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async


async def nobody():
    time.sleep(1)
#   ^^^^^^^^^^ blocking-call-in-async

#: plain functions, quick endpoints and work that was handed over
import asyncio
import time
from fastapi import FastAPI

app = FastAPI()


@app.get("/a")
def plain():
    time.sleep(1)


@app.get("/b")
async def quick():
    return {"ok": True}


@app.get("/c")
async def offloaded():
    await asyncio.to_thread(time.sleep, 1)
