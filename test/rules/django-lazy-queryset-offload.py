#: the thread only builds the query; it is run later, on the event loop
from asgiref.sync import sync_to_async
from django.http import JsonResponse

from .models import Book


async def index(request):
    books = await sync_to_async(Book.objects.filter)(public=True)
#                               ^^^^^^^^^^^^^^^^^^^ django-lazy-queryset-offload (warning)
    return JsonResponse({"titles": [book.title for book in books]})
#> fix evaluate
from asgiref.sync import sync_to_async
from django.http import JsonResponse

from .models import Book


async def index(request):
    books = await sync_to_async(lambda: list(Book.objects.filter(public=True)))()
    return JsonResponse({"titles": [book.title for book in books]})

#: in a lambda, behind other filters, and without arguments
from asgiref.sync import sync_to_async
from channels.db import database_sync_to_async
from django.http import JsonResponse

from .models import Book


async def index(request):
    books = await sync_to_async(lambda: Book.objects.filter(public=True).order_by("title"))()
#                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ django-lazy-queryset-offload
    every = await database_sync_to_async(Book.objects.all)()
#                                        ^^^^^^^^^^^^^^^^ django-lazy-queryset-offload
    return JsonResponse({"count": len(books) + len(every)})
#> fix evaluate
from asgiref.sync import sync_to_async
from channels.db import database_sync_to_async
from django.http import JsonResponse

from .models import Book


async def index(request):
    books = await sync_to_async(lambda: list(Book.objects.filter(public=True).order_by("title")))()
    every = await database_sync_to_async(Book.objects.all)()
#                                        ^^^^^^^^^^^^^^^^ django-lazy-queryset-offload
    return JsonResponse({"count": len(books) + len(every)})

#: models of the same file
from asgiref.sync import sync_to_async
from django.db import models


class Book(models.Model):
    title = models.TextField()


async def titles():
    return await sync_to_async(Book.objects.filter)(public=True)
#                              ^^^^^^^^^^^^^^^^^^^ django-lazy-queryset-offload

#: evaluated in the thread, or read in an asynchronous way
from asgiref.sync import sync_to_async
from django.http import JsonResponse

from .models import Book


async def index(request):
    books = await sync_to_async(list)(Book.objects.filter(public=True))
    count = await sync_to_async(Book.objects.filter(public=True).count)()
    every = await sync_to_async(lambda: list(Book.objects.all()))()
    later = await sync_to_async(Book.objects.filter)(public=False)
    async for book in later:
        books.append(book)
    other = await sync_to_async(Book.objects.all)()
    total = await other.acount()
    return JsonResponse({"count": count + total, "books": books, "every": every})

#: other methods of that name, and files that do not speak of Django
from asgiref.sync import sync_to_async

from .models import Book


async def index(client, shelf):
    await sync_to_async(client.filter)(public=True)
    await sync_to_async(shelf.books.all)()
    return await sync_to_async(Book.objects.filter)(public=True)
