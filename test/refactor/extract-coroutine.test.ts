import { becomes, inMain, refuses, silent } from './cases.ts';

const id = 'extractCoroutine';

describe('extract coroutine', () => {
  it('gives what is read and takes what is read later', () => becomes(id,
    inMain('print(a)\n‹x = await load(a, b)\ny = x + 1›\nreturn y\n'),
    inMain('print(a)\ny = await extracted(a, b)\nreturn y\n').trimEnd() + '\n\n\nasync def extracted(a, b):\n    x = await load(a, b)\n    y = x + 1\n    return y\n'));

  it('keeps comments, and stands behind its function', () => becomes(id,
    inMain('# one\n‹await load(a)  # two\n# three\nawait load(b)›  # four\n# five\n\n\nprint(1)\n').replace('    print(1)', 'print(1)'),
    inMain('# one\nawait extracted(a, b)\n# five\n').trimEnd() + '\n\n\nasync def extracted(a, b):\n    await load(a)  # two\n    # three\n    await load(b)  # four\n\n\nprint(1)\n'));

  it('out of a block, one step less deep', () => becomes(id,
    inMain('for x in a:\n    if x:\n        ‹r = await load(x)\n        await save(\n            r,\n        )›\n'),
    inMain('for x in a:\n    if x:\n        await extracted(x)\n').trimEnd() + '\n\n\nasync def extracted(x):\n    r = await load(x)\n    await save(\n        r,\n    )\n'));

  it('of a with block gives back what the block binds', () => becomes(id,
    inMain('‹async with a.get(b) as response:\n    data = await response.json()›\nreturn data\n'),
    inMain('data = await extracted(a, b)\nreturn data\n').trimEnd() + '\n\n\nasync def extracted(a, b):\n    async with a.get(b) as response:\n        data = await response.json()\n    return data\n'));

  it('passes through what is only changed now and then', () => becomes(id,
    inMain('total = 0\n‹for x in a:\n    total += await load(x)›\nreturn total\n'),
    inMain('total = 0\ntotal = await extracted(a, total)\nreturn total\n').trimEnd() + '\n\n\nasync def extracted(a, total):\n    for x in a:\n        total += await load(x)\n    return total\n'));

  it('becomes a method in a class', () => becomes(id,
    'class C:\n    async def main(self, a):\n        ‹x = await self.load(a)\n        self.x = x›\n        return x\n\n    def extracted(self):\n        pass\n',
    'class C:\n    async def main(self, a):\n        x = await self.extracted_2(a)\n        return x\n\n    async def extracted_2(self, a):\n        x = await self.load(a)\n        self.x = x\n        return x\n\n    def extracted(self):\n        pass\n'));

  it('takes a whole loop with its break, and a selection with the lines around it', () => becomes(id,
    inMain('print(1)‹\n\nwhile True:\n    if await load(a):\n        break›\n'),
    inMain('print(1)\n\nawait extracted(a)\n').trimEnd() + '\n\n\nasync def extracted(a):\n    while True:\n        if await load(a):\n            break\n'));

  it('writes CRLF where the file does', () => becomes(id,
    inMain('‹x = await load(a)\nprint(x)›\n').replaceAll('\n', '\r\n'),
    (inMain('await extracted(a)\n').trimEnd() + '\n\n\nasync def extracted(a):\n    x = await load(a)\n    print(x)\n').replaceAll('\n', '\r\n')));

  const refused: Readonly<Record<string, readonly [reason: string, body: string]>> = {
    'a return': ['leaves', '‹x = await load(a)\nreturn x›\n'],
    'a break of a loop around it': ['leaves', 'while True:\n    ‹if await load(a):\n        break›\n'],
    'a continue of a loop around it': ['leaves', 'while True:\n    ‹if await load(a):\n        continue›\n'],
    'a yield': ['yields', '‹x = await load(a)\nyield x›\n'],
    'a nonlocal declaration': ['declares', '‹nonlocal x\nx = await load(a)›\n'],
    'a name of the module that is written': ['writesOuter', 'global x\n‹x = await load(a)›\n'],
    'no await': ['noAwait', '‹x = a\ny = b›\nawait load(x, y)\n'],
    'a name that may be unbound': ['maybeUnbound', '‹if a:\n    x = await load(a)›\nreturn x\n'],
    'what a loop leaves behind': ['maybeUnbound', '‹for x, y in a:\n    await load(x)›\nreturn x\n'],
    'a given name that may be unbound': ['maybeUnbound', 'if a:\n    x = 1\n‹if b:\n    await load(x)›\n'],
    'a function that is used afterwards': ['holdsDefinition', '‹def f():\n    pass\nawait load(f)›\nf()\n'],
    'a name that a nested function sees': ['seenElsewhere', 'def f():\n    return x\n‹x = await load(a)›\nreturn f()\n'],
    'a raise of the error being handled': ['leaves', 'try:\n    pass\nexcept OSError:\n    ‹await load(a)\n    raise›\n'],
    'a text that would change': ['noRoom', 'if a:\n    ‹await load("""\n    text""")›\n'],
    'a line shared with others': ['noRoom', 'print(a); ‹await load(b)›\n'],
  };
  describe('is refused for', () => {
    for (const [name, [reason, body]] of Object.entries(refused)) it(name, () => refuses(id, inMain(body), reason));
    it('super() outside of a method', () => refuses(id, 'class C:\n    async def m(self):\n        async def f():\n            ‹await super().m()›\n        await f()\n', 'usesSuper'));
  });

  describe('says nothing about', () => {
    it('a caret', () => silent(id, inMain('x = await ‸load(a)\n')));
    it('half a statement', () => silent(id, inMain('x = await ‹load(a)›\n')));
    it('plain functions', () => silent(id, inMain('‹x = load(a)›\n').replace('async def', 'def')));
  });
});
