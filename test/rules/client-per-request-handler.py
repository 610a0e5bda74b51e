#: a client keeps connections open for the next request, and this one never sees a next request
import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/rates")
async def rates():
    async with httpx.AsyncClient(timeout=10) as client:
#              ^^^^^^^^^^^^^^^^^ client-per-request-handler (information)
        response = await client.get("https://example.com/rates")
    return response.json()

#: pools and engines, in any framework
import aiohttp as http
import asyncpg
from aiohttp import web

routes = web.RouteTableDef()
TIMEOUT = http.ClientTimeout(total=10)


@routes.get("/rates")
async def rates(request):
    async with http.ClientSession(timeout=TIMEOUT) as session, session.get("https://example.com") as response:
#              ^^^^^^^^^^^^^^^^^^ client-per-request-handler
        return web.json_response(await response.json())


@routes.get("/users")
async def users(request):
    pool = await asyncpg.create_pool("postgres://localhost")
#                ^^^^^^^^^^^^^^^^^^^ client-per-request-handler
    try:
        return await pool.fetch("SELECT 1")
    finally:
        await pool.close()

#: what comes with the request belongs to it
import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/profile")
async def profile(token: str, host: str):
    async with httpx.AsyncClient(headers={"Authorization": token}) as client:
        first = await client.get("https://example.com/me")
    async with httpx.AsyncClient(base_url=f"https://{host}") as client:
        second = await client.get("/me")
    async with httpx.AsyncClient(auth=("a", "b")) as client:
        third = await client.get("https://example.com/me")
    return first, second, third

#: made once, or kept by somebody
import httpx
from fastapi import FastAPI

app = FastAPI()
client = httpx.AsyncClient()
cache = None


async def lifespan(app):
    async with httpx.AsyncClient() as shared:
        app.state.client = shared
        yield


@app.get("/a")
async def uses_shared():
    response = await client.get("https://example.com")
    return response.json()


@app.get("/b")
async def makes_once():
    global cache
    if cache is None:
        cache = httpx.AsyncClient()
    app.state.other = httpx.AsyncClient()
    return await cache.get("https://example.com")

#: functions that answer no requests, and single connections
import aiosqlite
import httpx
from fastapi import FastAPI

app = FastAPI()


async def job():
    async with httpx.AsyncClient() as client:
        await client.get("https://example.com")


@app.get("/rows")
async def rows():
    async with aiosqlite.connect("data.db") as db:
        return await db.execute_fetchall("SELECT 1")
