#: the dependency must be the function itself: it is called once per request
from fastapi import Depends, FastAPI

app = FastAPI()


async def current_user():
    return "user"


@app.get("/")
async def index(user=Depends(current_user())):
#                            ^^^^^^^^^^^^ fastapi-depends-called (error)
    return user
#> fix dropCall
from fastapi import Depends, FastAPI

app = FastAPI()


async def current_user():
    return "user"


@app.get("/")
async def index(user=Depends(current_user)):
    return user

#: generators, functions that return nothing, security and the list of a route
import fastapi
from fastapi import Depends, Security


def session():
    yield 1


async def connection():
    yield 1


def check():
    print("checked")


async def token(scope):
    return scope


def index(
    one=Depends(session()),
#               ^^^^^^^ fastapi-depends-called
    two=fastapi.Depends(connection()),
#                       ^^^^^^^^^^ fastapi-depends-called
    four=Security(token("read"), scopes=["me"]),
#                 ^^^^^ fastapi-depends-called
):
    return one, two, four


routes = [Depends(check())]
#                 ^^^^^ fastapi-depends-called

#: functions that make dependencies, callable objects, and functions nobody knows
from fastapi import Depends

from auth import current_user, Depends as Other


class Checker:
    def __init__(self, role):
        self.role = role

    def __call__(self):
        return self.role


def require(role):
    def dependency():
        return role

    return dependency


async def load():
    return 1


def index(
    one=Depends(Checker("admin")),
    two=Depends(require("admin")),
    three=Depends(current_user()),
    four=Depends(),
    five=Depends(lambda: load()),
    six=Other(load()),
    seven=Depends(load),
):
    return one, two, three, four, five, six, seven
