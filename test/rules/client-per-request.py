#: a client made for one request opens its connections anew each time
import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def index():
    async with httpx.AsyncClient(timeout=5) as client:
#              ^^^^^^^^^^^^^^^^^ client-per-request (hint)
        response = await client.get("https://example.com")
    return response.text

#: other clients and other frameworks
import aiohttp
import asyncpg
from aiohttp import web
from openai import AsyncOpenAI

routes = web.RouteTableDef()


@routes.get("/")
async def index(request):
    async with aiohttp.ClientSession() as session:
#              ^^^^^^^^^^^^^^^^^^^^^ client-per-request
        async with session.get("https://example.com") as response:
            await response.read()
    async with AsyncOpenAI() as client:
#              ^^^^^^^^^^^ client-per-request
        print(client)
    async with asyncpg.create_pool() as pool:
#              ^^^^^^^^^^^^^^^^^^^ client-per-request
        print(pool)
    return web.Response()

#: one for the application, one with something of the user's, and functions that are no routes
import httpx
from fastapi import FastAPI, Request

app = FastAPI()
client = httpx.AsyncClient()


@app.get("/")
async def index(request: Request):
    async with httpx.AsyncClient(headers={"authorization": request.headers["authorization"]}) as own:
        await own.get("https://example.com")
    return await client.get("https://example.com")


async def helper():
    async with httpx.AsyncClient() as own:
        await own.get("https://example.com")


@app.get("/later")
async def later():
    def make():
        return httpx.AsyncClient()

    return make

#: tests make what they need (test file)
import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def index():
    async with httpx.AsyncClient() as client:
        await client.get("https://example.com")
