#: the loop of the client is not there before it runs
import discord

client = discord.Client(intents=discord.Intents.default())


async def background():
    await client.wait_until_ready()


task = client.loop.create_task(background())
#             ^^^^ discordpy-loop-before-run (error)
client.run("token")

#: a bot that starts something in its own constructor
from discord.ext import commands


class Bot(commands.Bot):
    def __init__(self):
        super().__init__(command_prefix="!")
        self.task = self.loop.create_task(self.work())
#                        ^^^^ discordpy-loop-before-run

    async def setup_hook(self):
        self.other = self.loop.create_task(self.work())

    async def work(self):
        print(self.loop)

#: in coroutines, in functions that may run later, and with a loop of its own
import asyncio

import discord
from discord.ext import commands

from bots import bot

client = discord.Client()


@client.event
async def on_ready():
    client.task = client.loop.create_task(work())


def start():
    return client.loop


async def work():
    pass


class Own(commands.Bot):
    def __init__(self):
        super().__init__(command_prefix="!")
        self.loop = asyncio.new_event_loop()
        self.loop.set_debug(True)


class Cog(commands.Cog):
    def __init__(self, bot):
        self.bot = bot
        self.loop = bot.loop


bot.loop.create_task(work())

#: a task that never comes to be need not be kept
from discord.ext import commands

bot = commands.Bot("!")


async def background():
    await bot.wait_until_ready()


bot.loop.create_task(background())
#   ^^^^ discordpy-loop-before-run
bot.run("token")
