#: a lifespan has taken the place of the two events
from fastapi import APIRouter, FastAPI

app = FastAPI()
router = APIRouter()


@app.on_event("startup")
#    ^^^^^^^^ fastapi-on-event (hint)
async def start():
    print("started")


@router.on_event("shutdown")
#       ^^^^^^^^ fastapi-on-event (hint)
def stop():
    print("stopped")

#: a lifespan, other decorators, and applications of other packages
from contextlib import asynccontextmanager

from fastapi import FastAPI

from helpers import bus


@asynccontextmanager
async def lifespan(app):
    yield


app = FastAPI(lifespan=lifespan)


@app.middleware("http")
async def middleware(request, call_next):
    return await call_next(request)


@bus.on_event("startup")
async def start():
    print("started")
