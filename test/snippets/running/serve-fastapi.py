"""Serves the application of the module `snippet` as a user would, on the port that is given."""

import sys

import older
import uvicorn

older.fastapi()

import snippet  # noqa: E402


class Server(uvicorn.Server):
    async def startup(self, sockets=None):
        await super().startup(sockets)
        print("up")


Server(uvicorn.Config("snippet:app", port=int(sys.argv[1]), log_level="warning")).run()
assert snippet.app.state.client.is_closed
print("down")
