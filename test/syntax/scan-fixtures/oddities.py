#!/usr/bin/env python3
# A file whose lines are hard to cut: every string form, bracket and joined line the scanner knows.

"""Docstring with 'quotes', a \""" escaped quote, and def looks_like_code(): pass"""
from __future__ import annotations
import asyncio, sys; import os.path as path  # two on a line
from typing import (
    TYPE_CHECKING,  # inside brackets
    Any,

    Callable)

if TYPE_CHECKING:
    from collections.abc import Awaitable

    class Protocolish:
        field: int
        async def method(self) -> None: ...
elif sys.version_info >= (3, 8):
    Awaitable = Any
else :
    # only a comment before the first line
    Awaitable = None

try:
    import uvloop
except* ImportError:
    uvloop = None
except* (ValueError,
        KeyError) as group: print(group)
else:
    def installed(): return True
finally:
    done = await_count = 0
if done: pass
elif not done: print("one line")
else:
    print("joined to a leaf")

plain, raw, data = 'it\'s', r'\'', b"\"bytes\"" rb'\\'
empty = '' "" """""" ''''''
unicode_ = u'z' U"Z" 'é' '🐍' "#" '# no comment'; bytes_ = Rb"x" bR'y'
joined = 'line one \
    line two' + "\\"
nested = f"{'a' + 'b'[0:1] if done else {'k': [1, (2)]}['k']!r:>{10}} {{literal}} {plain!s:^{len('x')}.{3}}"
formatted = F'{done=} {done:%H:%M:"x"} {(lambda x: x)(1)} \{done} \N{EM DASH}' rf"\N{done}" fR'\d{{2}}{done:{"0"}>{4}}'
template = f'''{done
    :>{len("wide")}
}  {
    {1: 'brace'}[1]} " '' "" {{
async def text(): await nothing()
'''
total = 1 + \
    2 + \
 3
def joined_header(a, b=(1, 2), *, c: 'str' = "x") \
        -> 'int':
    return a \
        if b else c
class Continued:\

    x = 1
class Empty: pass
class OneLine: x = 1; y = [2,
    3]
@decorator
# a comment behind a decorator

@asyncio.coroutine (
    'with brackets')
async def decorated(
    first,
    second={'a': [1, 2, {3}]},
):

    """Docstring
at the margin
    def inside(): pass
    """
    async with lock: await first()
    async for item in second:
        yield [await part async for part in item
               if part]
    else:
        await asyncio.sleep(0); return

    # comment at the indentation of the block
# comment at the margin
    await last()
  # comment at a depth of its own
class Outer(Base, metaclass=Meta[int]):  # with a comment
    """Docstring."""
    x: int = 1; y = 2

    if sys.platform == 'win32':
        def method(self): return 1
    else:
        def method(self):
            return 2
        z = 3

    class Inner:

        try:
            import fast
        except ImportError: fast = None

        @property
        def value(self):
            for i in range(3):
                if i: break
            else: print(i)
            while i: i -= 1
            try: return i
            finally: pass
    # trailing comment in the class

    @staticmethod
    async def last(): return await \
        thing()
def tabs():
	if done:
		return (
1)
	return [
'continued', await_count
	]

class FormFeed:
    
    pass
with open(path) as one, \
     open(path) as two:
    class InWith:
        def method(self): call(one, two)
for i in range(3):
    if i: continue
    def in_loop(): return i
else:
    print('loop done')
match done:
    case {'class': cls, **rest} if cls: handle(rest)
    case [1, *_] | (2, 3):
        def in_case(): pass
    case _: pass
match = case = type = _ = 1
match[0:1]; print(*[case], **{'type': type})
naïve_変数 = lambda *a, **k: (yield)
if naïve_変数: 你好 = f"""{'''triple
inside'''!r}"""; print(你好)
while (n := len(sys.argv)) > 1: break
x = {
    'def': 1, 'class': 2,
    **{k: v for k, v in
       zip('ab', [
           3, 4])},
    # comment ) ] }
}; del x
async_ = classes = iffy = tryit = elsewhere = 1; classes.append(1)
if True:
        deep = 1
        if deep: print(deep)
        class Deep: \
            value = 1
if (done and
    not done): run(
        done)  # the last line has no end