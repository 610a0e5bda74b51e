#: Django refuses a query on the event loop: SynchronousOnlyOperation
from django.http import JsonResponse

from .models import Book


async def detail(request, pk):
    book = Book.objects.get(pk=pk)
#                       ^^^ django-sync-orm-in-async (error)
    return JsonResponse({"title": book.title})
#> fix awaitTwin
from django.http import JsonResponse

from .models import Book


async def detail(request, pk):
    book = await Book.objects.aget(pk=pk)
    return JsonResponse({"title": book.title})

#: behind filters, under another name, and where the result is used at once
from django.shortcuts import render

from library import models
from library.models import Book as B


async def page(request):
    newest = B.objects.filter(public=True).order_by("-created").first().title
#                                                               ^^^^^ django-sync-orm-in-async
    if models.Author.objects.exists():
#                            ^^^^^^ django-sync-orm-in-async
        B.objects.create(title=newest)
#                 ^^^^^^ django-sync-orm-in-async
    return render(request, "page.html")
#> fix awaitTwin
from django.shortcuts import render

from library import models
from library.models import Book as B


async def page(request):
    newest = (await B.objects.filter(public=True).order_by("-created").afirst()).title
    if models.Author.objects.exists():
#                            ^^^^^^ django-sync-orm-in-async
        B.objects.create(title=newest)
#                 ^^^^^^ django-sync-orm-in-async
    return render(request, "page.html")

#: a loop asks the database at its first step
from django.http import JsonResponse

from .models import Book


async def index(request):
    titles = [book.title for book in Book.objects.all()]
#                                                 ^^^ django-sync-orm-in-async
    for book in Book.objects.filter(public=True):
#                            ^^^^^^ django-sync-orm-in-async
        titles.append(book.title)
    return JsonResponse(list(Book.objects.values("title")), safe=False)
#                                         ^^^^^^ django-sync-orm-in-async
#> fix loopAsync of 2
from django.http import JsonResponse

from .models import Book


async def index(request):
    titles = [book.title for book in Book.objects.all()]
#                                                 ^^^ django-sync-orm-in-async
    async for book in Book.objects.filter(public=True):
        titles.append(book.title)
    return JsonResponse(list(Book.objects.values("title")), safe=False)
#                                         ^^^^^^ django-sync-orm-in-async
#> fix collect of 3
from django.http import JsonResponse

from .models import Book


async def index(request):
    titles = [book.title for book in Book.objects.all()]
#                                                 ^^^ django-sync-orm-in-async
    for book in Book.objects.filter(public=True):
#                            ^^^^^^ django-sync-orm-in-async
        titles.append(book.title)
    return JsonResponse([item async for item in Book.objects.values("title")], safe=False)

#: the asynchronous methods, lazy queries, threads and plain functions
from asgiref.sync import sync_to_async
from django.http import JsonResponse

from .models import Book


async def index(request):
    books = Book.objects.filter(public=True)
    async for book in Book.objects.all():
        print(book)
    first = await Book.objects.afirst()
    count = await sync_to_async(Book.objects.count)()
    total = await sync_to_async(lambda: Book.objects.count())()

    def load():
        return Book.objects.get(pk=1)

    await sync_to_async(load)()
    return books, first, count, total


@sync_to_async
def save():
    Book.objects.create(title="a")


def plain(request):
    return JsonResponse({"count": Book.objects.count()})

#: awaited results are those of another library, whatever the text says of django
import asyncio

from .models import Track


async def load(pk):
    track = await Track.objects.get(pk=pk)
    return track, await asyncio.gather(Track.objects.get(pk=1), Track.objects.get(pk=2))

#: files that do not speak of it
from .models import Track


async def load(pk):
    return await Track.objects.get(pk=pk)


async def other(pk):
    return Track.objects.get(pk=pk)

#: models of the same file
from django.db import models


class Book(models.Model):
    title = models.TextField()


class Shelf(models.Model):
    objects = {}


async def titles():
    Shelf.objects.get("a")
    return Book.objects.count()
#                       ^^^^^ django-sync-orm-in-async
#> fix awaitTwin
from django.db import models


class Book(models.Model):
    title = models.TextField()


class Shelf(models.Model):
    objects = {}


async def titles():
    Shelf.objects.get("a")
    return await Book.objects.acount()

#: classes of the file, parameters, and managers of other kinds
from django.http import JsonResponse


class Registry:
    objects = {}


async def index(request, Book, shelf):
    Registry.objects.get("a")
    Book.objects.get(pk=1)
    shelf.books.get(pk=1)
    return JsonResponse({})

#: a coroutine of a manager, and the switch that allows it
import os

from django.http import JsonResponse

from .models import Book

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


async def index(request):
    return JsonResponse({"count": Book.objects.count()})
