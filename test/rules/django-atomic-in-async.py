#: the decorator opens and commits its transaction before the first line of the coroutine runs
from django.db import transaction


@transaction.atomic
async def transfer(source, target):
#         ^^^^^^^^ django-atomic-in-async (error)
    await source.asave()
    await target.asave()

#: there is no asynchronous form of it
from django.db.transaction import atomic


@atomic(using="other")
async def transfer(source, target):
#         ^^^^^^^^ django-atomic-in-async
    await source.asave()


async def other(source):
    async with atomic():
#   ^^^^^^^^^^ django-atomic-in-async
        await source.asave()

#: in plain functions, which coroutines run in a thread
from asgiref.sync import sync_to_async
from django.db import transaction


@sync_to_async
@transaction.atomic
def transfer(source, target):
    source.save()
    target.save()


@sync_to_async
def other(source):
    with transaction.atomic():
        source.save()


async def main(source, target):
    await transfer(source, target)

#: a decorator in between, and other functions of that name
from django.db import transaction
from sqlalchemy_helpers import atomic

from helpers import synchronous


@transaction.atomic
@synchronous
async def transfer(source):
    await source.asave()


@atomic
async def other(source):
    async with atomic():
        await source.asave()
