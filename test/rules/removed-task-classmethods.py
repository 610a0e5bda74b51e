#: the class methods became functions of the module
import asyncio


async def report():
    me = asyncio.Task.current_task()
#        ^^^^^^^^^^^^^^^^^^^^^^^^^ removed-task-classmethods (error)
    for task in asyncio.Task.all_tasks():
#               ^^^^^^^^^^^^^^^^^^^^^^ removed-task-classmethods (error)
        if task is not me:
            print(task)
#> fix useFunction
import asyncio


async def report():
    me = asyncio.current_task()
    for task in asyncio.Task.all_tasks():
#               ^^^^^^^^^^^^^^^^^^^^^^ removed-task-classmethods (error)
        if task is not me:
            print(task)
#> fix useFunction of 2
import asyncio


async def report():
    me = asyncio.Task.current_task()
#        ^^^^^^^^^^^^^^^^^^^^^^^^^ removed-task-classmethods (error)
    for task in asyncio.all_tasks():
        if task is not me:
            print(task)

#: other spellings, and mentions without a call
from asyncio import Task
from asyncio.tasks import Task as Job


def functions():
    return Task.all_tasks, Job.current_task
#          ^^^^^^^^^^^^^^ removed-task-classmethods
#                          ^^^^^^^^^^^^^^^^ removed-task-classmethods
#> fix useFunction
import asyncio
from asyncio import Task
from asyncio.tasks import Task as Job


def functions():
    return asyncio.all_tasks, Job.current_task
#                             ^^^^^^^^^^^^^^^^ removed-task-classmethods

#: in tests as well, one step quieter (test file)
import asyncio


def test_nothing_left(loop):
    assert not asyncio.Task.all_tasks(loop)
#              ^^^^^^^^^^^^^^^^^^^^^^ removed-task-classmethods (warning)

#: old versions still have them (python >=3.7,<3.9)
import asyncio


async def report():
    return asyncio.Task.all_tasks()

#: the functions of the module, and classes of others
import asyncio
from celery import Task


class Worker:
    def all_tasks(self):
        return []


async def report(task: asyncio.Task):
    print(Worker().all_tasks(), Task.all_tasks(), task.get_name())
    return asyncio.all_tasks(), asyncio.current_task()

#: code that asks what is there
import asyncio


async def report():
    if hasattr(asyncio, "all_tasks"):
        return asyncio.all_tasks()
    return asyncio.Task.all_tasks()

#: code that is ready for the error
import asyncio


async def report():
    try:
        return asyncio.Task.all_tasks()
    except AttributeError:
        return asyncio.all_tasks()
