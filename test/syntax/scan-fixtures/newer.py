# Lines that need Python 3.12 or later.
type Pair[T] = tuple[T, T]
def first[T](pair: Pair[T]) -> T: return pair[0]
class Box[T: (int, str)]:
    def get(self) -> T: return self.value
same = f"{f"{f"{1 + 1}"}"}" f'{names['key']}' f"{'\n'.join(names)}"
lines = f'{
    names[0]  # a comment with a } and a '
    :>10
} and {names:
}'
comment = f"""{
    names  # }"""
}"""
spec = f'{first:{'>'}{10:{2}}}' f"{first!r:'^20}" f'{first:{{1: 2}[1]}}'
async def after(): await asyncio.gather(*[f"{await one()}" for one in names])
