#: a worker calls the task and never awaits what that gives
import asyncio

from celery import Celery, shared_task

app = Celery("app")


@app.task
async def send(name, retries=3):
#         ^^^^ sync-framework-async-function (error)
    await asyncio.sleep(1)


@shared_task(bind=True)
async def clean(self):
#         ^^^^^ sync-framework-async-function (error)
    await asyncio.sleep(1)
#> fix wrapper
import asyncio

from celery import Celery, shared_task

app = Celery("app")


@app.task
def send(name, retries=3):
    return asyncio.run(send_async(name, retries))


async def send_async(name, retries=3):
    await asyncio.sleep(1)


@shared_task(bind=True)
async def clean(self):
#         ^^^^^ sync-framework-async-function (error)
    await asyncio.sleep(1)

#: commands, also of a group, under decorators that keep the function
import asyncio

import click


@click.group()
def cli():
    pass


@cli.command()
@click.option("--name")
async def greet(name):
#         ^^^^^ sync-framework-async-function
    await asyncio.sleep(1)


@click.command()
async def alone():
#         ^^^^^ sync-framework-async-function
    await asyncio.sleep(1)

#: schedulers that run plain functions
import asyncio

import schedule
from apscheduler.schedulers.background import BackgroundScheduler

scheduler = BackgroundScheduler()


async def report():
    await asyncio.sleep(1)


def plain():
    asyncio.run(report())


schedule.every(5).minutes.do(report)
#                            ^^^^^^ sync-framework-async-function
scheduler.add_job(report, "interval", seconds=5)
#                 ^^^^^^ sync-framework-async-function
schedule.every().day.at("10:30").do(plain)
#> fix run
import asyncio

import schedule
from apscheduler.schedulers.background import BackgroundScheduler

scheduler = BackgroundScheduler()


async def report():
    await asyncio.sleep(1)


def plain():
    asyncio.run(report())


schedule.every(5).minutes.do(lambda: asyncio.run(report()))
scheduler.add_job(report, "interval", seconds=5)
#                 ^^^^^^ sync-framework-async-function
schedule.every().day.at("10:30").do(plain)

#: windows, keys and bots that call plain functions
import asyncio
import tkinter as tk
from tkinter import ttk

import keyboard
from telebot import TeleBot

bot = TeleBot("token")
root = tk.Tk()


async def load():
    await asyncio.sleep(1)


@bot.message_handler(commands=["start"])
async def start(message):
#         ^^^^^ sync-framework-async-function
    await load()


button = tk.Button(root, text="Load", command=load)
#                                             ^^^^ sync-framework-async-function
other = ttk.Button(root, command=lambda: asyncio.run(load()))
root.after(100, load)
#               ^^^^ sync-framework-async-function
root.after(100)
keyboard.add_hotkey("space", load)
#                            ^^^^ sync-framework-async-function
#> fix run of 2
import asyncio
import tkinter as tk
from tkinter import ttk

import keyboard
from telebot import TeleBot

bot = TeleBot("token")
root = tk.Tk()


async def load():
    await asyncio.sleep(1)


@bot.message_handler(commands=["start"])
async def start(message):
#         ^^^^^ sync-framework-async-function
    await load()


button = tk.Button(root, text="Load", command=lambda: asyncio.run(load()))
other = ttk.Button(root, command=lambda: asyncio.run(load()))
root.after(100, load)
#               ^^^^ sync-framework-async-function
root.after(100)
keyboard.add_hotkey("space", load)
#                            ^^^^ sync-framework-async-function

#: bots and windows that await
import tkinter as tk

from async_tkinter_loop import async_handler
from telebot.async_telebot import AsyncTeleBot

bot = AsyncTeleBot("token")
root = tk.Tk()


@bot.message_handler(commands=["start"])
async def start(message):
    pass


@async_handler
async def load():
    pass


button = tk.Button(root, command=load)
wrapped = tk.Button(root, command=async_handler(start))

#: a decorator in between runs the coroutine
from functools import wraps

import click
from asgiref.sync import async_to_sync
from celery import shared_task

from helpers import run_async


@click.command()
@run_async
async def greet():
    pass


@shared_task
@async_to_sync
async def send():
    pass


def runs(function):
    @wraps(function)
    def wrapper(*args):
        return run_async(function)(*args)

    return wrapper


@click.command()
@runs
async def other():
    pass

#: classes of tasks and commands that await, and executors of the loop
import click
from apscheduler.executors.asyncio import AsyncIOExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from celery import Celery, shared_task

from helpers import AsyncCommand, AsyncTask

app = Celery("app", task_cls=AsyncTask)
scheduler = BackgroundScheduler(executors={"default": AsyncIOExecutor()})


@app.task
async def send():
    pass


@shared_task(base=AsyncTask)
async def clean():
    pass


@click.command(cls=AsyncCommand)
async def greet():
    pass


async def report():
    pass


scheduler.add_job(report)

#: frameworks that await, and others of the same name
import asyncclick as click
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from taskiq import InMemoryBroker

from tasks import app, schedule

broker = InMemoryBroker()
scheduler = AsyncIOScheduler()


@click.command()
async def greet():
    pass


@app.task
async def send():
    pass


@broker.task
async def work():
    pass


async def report():
    pass


scheduler.add_job(report, "interval", seconds=5)
schedule.every(5).minutes.do(report)
