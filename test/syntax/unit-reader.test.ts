// Units read from their text are what the tree says they are: over CPython's library, every specification, odd files and random edits.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Syntax } from '../../server/src/analysis/index.ts';
import { UnitReader } from '../../server/src/analysis/syntax/reading/unit-reader.ts';
import { UnitScan, wrapUnit } from '../../server/src/analysis/syntax/scan/index.ts';
import { syntax } from '../harness/core.ts';
import { files, sections } from '../properties/texts.ts';
import { libraryFiles, PythonJudge, readPython } from './python-judge.ts';
import { fixture, fuzz, oddTexts } from './scan-series.ts';

const reader = new UnitReader();

interface Tally {
  units: number;
  read: number;
  /** Texts of which the reader says that they are damaged. */
  readonly broken: Set<string>;
}

/** Texts that were read although the tree has errors: only Python can judge them. */
function compare(core: Syntax, prefix: string, text: string, suffix: string, tally: Tally): string | null {
  const read = reader.read(prefix, text, suffix);
  tally.units++;
  if (read === null) {
    if (reader.isBroken) tally.broken.add(prefix + text + suffix);
    return null;
  }
  tally.read++;
  const { statements, damage } = core.parse(prefix, text, suffix, { tree: true });
  if (damage.length > 0) return prefix + text + suffix;
  assert.deepEqual(read, statements, text);
  return null;
}

describe('a unit read from its text', () => {
  let core: Syntax;
  let judge: PythonJudge;
  before(async () => {
    core = await syntax();
    judge = await PythonJudge.start();
  });
  after(() => judge.stop());

  it('is what the tree says, in real code and odd code', async () => {
    const all = process.env['SCAN_FILES'] === 'all';
    const library = libraryFiles().filter((name, i) => all || i % 9 === 0 || /asyncio.\w+\.py$|test_(?:grammar|fstring|patma|tasks|unpack_ex|generators)\.py$/.test(name));
    const texts = [...library.map((name) => readPython(name) ?? ''), ...oddTexts(), fixture('newer.py'), ...files, ...sections.map(({ section }) => section.code)];
    const tally: Tally = { units: 0, read: 0, broken: new Set() };
    for (const text of texts) {
      const scan = new UnitScan(text);
      for (const unit of scan.units) {
        const { prefix, suffix } = wrapUnit(unit);
        const doubtful = compare(core, prefix, scan.textOf(unit), suffix, tally);
        if (doubtful !== null) assert.ok(await judge.accepts(doubtful), doubtful);
      }
    }
    assert.ok(tally.read > tally.units * 0.98, JSON.stringify(tally));
    assert.deepEqual([...tally.broken], []);
  });

  it('is what the tree says, form by form', () => {
    const tally: Tally = { units: 0, read: 0, broken: new Set() };
    for (const text of forms) {
      assert.equal(compare(core, '', text, '', tally), null, text);
      assert.equal(compare(core, '', `${text}\n# c\n`, '', tally), null, text);
      assert.equal(compare(core, '', text.replaceAll('\n', '\r\n'), '', tally), null, text);
      assert.equal(tally.read, tally.units, text);
    }
  });

  it('is left to the tree where that has its own view, or the text is none of Python 3', () => {
    for (const text of left) assert.equal(reader.read('', text, ''), null, text);
  });

  it('is damaged for certain where the line ends too early', () => {
    for (const text of ['a.', 'a = ', 'a = # c', 'await', 'x = await ', 'a +\nb', 'return a.b.', 'def f():\n    with a as b, \n    c', 'a.\r\nb', 'not', '@a.\ndef f(): pass']) {
      assert.equal(reader.read('', text, ''), null, text);
      assert.ok(reader.isBroken, text);
    }
    for (const text of ['f(a, ', 'f"{a.}"', 'a b', 'print a', 'f(\n)', 'with (a as b): pass', 'a,\nb = c', '']) {
      reader.read('', text, '');
      assert.ok(!reader.isBroken, text);
    }
  });

  it('is read where Python knows more than the grammar', () => {
    for (const text of ['def f[T = int](): pass', 'def f():\n    (a.\nb)\n', 'x: A[b](c) = 1']) assert.notEqual(reader.read('', text, ''), null, text);
  });

  it('is valid and the same after random edits', async function () {
    this.timeout(120_000 * fuzz.factor);
    const real = libraryFiles().filter((file) => /(?:contextlib|asyncio.(?:queues|tasks)|test_patma|test_fstring|test_grammar)\.py$/.test(file)).map((file) => readPython(file) ?? '');
    const newer = fixture('newer.py');
    const units = [...real, ...oddTexts(), ...((await judge.accepts(newer)) ? [newer] : []), ...files].flatMap((text) => {
      const scan = new UnitScan(text);
      return scan.units.filter(({ textLength }) => textLength > 0 && textLength < 1500).map((unit) => ({ text: scan.textOf(unit), ...wrapUnit(unit) }));
    });
    const tally: Tally = { units: 0, read: 0, broken: new Set() };
    const doubtful = new Set<string>();
    const edits = fc.array(fc.record({ at: fc.nat(1 << 16), cut: fc.nat(3), put: fc.constantFrom(...pieces) }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.nat(units.length - 1), edits, (index, series) => {
      const unit = units[index];
      if (unit === undefined) return;
      let { text } = unit;
      for (const { at, cut, put } of series) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + put + text.slice(place + cut);
      }
      const found = compare(core, unit.prefix, text, unit.suffix, tally);
      if (found !== null) doubtful.add(found);
    }), { seed: fuzz.seed, numRuns: 6000 * fuzz.factor });
    for (const text of doubtful) assert.ok(await judge.accepts(text), text);
    for (const text of tally.broken) assert.ok(!(await judge.accepts(text)), text);
    assert.ok(tally.read > tally.units / 20, JSON.stringify(tally));
    assert.ok(tally.broken.size > 30, String(tally.broken.size));
  });
});

const pieces = [
  '', ' ', '\n', '\n    ', '\t', '(', ')', '[', ']', '{', '}', ',', ':', ';', '=', '.', '*', '**', '-', '+', '@', '|', '&', '^', '<', '>', '!', '~', '\\\n', '#', '"', "'", '"""', 'f"', '\\',
  ' if ', ' else ', ' for x in ', ' in ', ' not ', ' is ', ' and ', ' or ', 'await ', 'async ', 'lambda ', 'lambda: ', ':=', '->', '+=', '==', '//', '>>', '...', 'yield ', 'yield from ', ' as ', ' from ', 'import ', 'return ',
  'x', '_', '1', '0', '1.', '.5', '1e5', '0x', 'j', '()', '[0]', '.a', '(a, b)', 'None', 'print ', 'print(', 'exec ', 'match ', 'case ', 'type ', 'del ', 'with ', 'def f(): ', 'class A: ', 'if x: ', 'else: ', 'try: ', 'except A: ', 'finally: ', 'é', '{x!r}', '{x:>{y}}', '{{', '}}', '# c\n', '\r\n',
];

const forms = [
  'a = b = c', 'a, b = c', '*a, b = c', 'a, = b', '(a, b), c = d', '[a, *b] = c', 'a: int', 'a.b: C[d] = e', 'a[0] += 1', 'a **= b', 'a >>= b, c', 'x = yield', 'x = yield a, b', 'x = yield from a', 'x = await a',
  'a', 'a, b', 'yield a', 'a; b', 'a; b; ', 'pass', 'del a, b[0]', 'del (a), b', 'assert a, b', 'global a, b', 'raise', 'raise A from b', 'return *a, b',
  'import a.b as c, d', 'from . import a', 'from ..a.b import (c as d, e,)', 'from a import *', 'from __future__ import annotations', 'type A[T: int, *U, **V] = B[T]',
  'a if b else c', 'a if b else c if d else e', 'a or b and not c', 'not a == b', 'a < b <= c != d', 'a not in b', 'a is not b', 'a in b is c', '-a ** -b', '~a + b * c', 'a @ b // c % d', 'a << b >> c', 'a & b ^ c | d',
  'a ** b ** c', 'await a ** 2', '-await a', 'await a.b(c)[d]', '(a)', '((a))', '(a).b', '(a + b) * c', 'a + (b)', '(a\n + b)', '(yield)', '()', '(a,)', '(a, *b)', '[*a, b]', '{*a}', '{}', '{a}', '{a: b, **c}', '{a if b else c: d}',
  'f()', 'f(a, *b, c=d, **e)', 'f(a=b if c else d)', 'f(x for x in y)', 'f((a))', 'f(a := b)', 'f(*a or b)', 'f(*a.b(c))', 'f(\n  a, # c\n  b\n)', 'f (a) [b] . c', 'f(print, match=1, type=2, case=3)', 'print(a)', 'print(a, *b)', 'match(a)', 'match.a', 'type(a)', 'case = 1', 'match = type = print',
  'a[b]', 'a[b, c]', 'a[b,]', 'a[b:c]', 'a[:, ::d]', 'a[b:c:]', 'a[*b]', 'a[()]', 'a[x := 1]', 'lambda: a', 'lambda a, *b, c=1, **d: a if b else c', 'lambda *, a: 0', 'lambda a, /, b: 0',
  '[a for b in c]', '[a for b, c in d if e if f for g in h]', '{a: b for a, b in c}', '{a async for a in b}', '(a for (b, c) in d)', '[a if b else c for d in e or f]', '[x := 1, 2]',
  '1', '1_000', '0xfF_0', '0b1', '0o7', '1.', '.5', '1.5e-3j', '1e5', '10j', '...', 'None', 'True.a', '"a"', "'a\\'b'", '"""a\n"b"\n"""', "r'\\\\'", 'b"a"', 'Rb"\\x"', 'u"a"', '"a" "b"', '("a"\n "b")', 'f"{a}" "b"', '"a\\\nb"',
  'f"a"', 'f"{a}"', 'f"{{}}{a!r:>{b}.{c}}"', 'f"{a = }"', 'f"{a, b}"', 'f"{a:#06x}"', 'f"{a[\'b\']}"', 'f"{a["b"]}"', 'f"""{\na\n}"""', 'rf"\\{a}"', 'f"\\N{DASH}{a}"', 'f"{a!=b}"', 'f"{ {1: 2}[1] }"', 't"{a}"', 'f"{f"{a}"}"', "f'{a:%H:%M}'",
  'if a: b', 'if a: b # c\nelif c: d; e\nelse: f', 'if a:\n  b\n  # c\n# d\nelse:\n  e', 'if a := b: pass', 'for a in b: pass', 'for a, in *b, c:\n  pass\nelse:\n  d', 'async for a in b: pass', 'while a: b\nelse: c',
  'with a: pass', 'with a as b, c as (d, e): pass', 'with (a, b): pass', 'with (a as b, c as d,): pass', 'with (a): pass', 'with (a).b as c: pass', 'with (a, b) as c: pass', 'async with a() as b.c: pass',
  'try: a\nexcept: b', 'try:\n  a\nexcept (A, B) as c:\n  d\nexcept D:\n  pass\nelse:\n  e\nfinally:\n  f', 'try: a\nexcept* A: b', 'try: a\nexcept A, B: c', 'try: a\nfinally: b',
  'def f(): pass', 'async def f(self, a: int, /, b: str = "", *c: *D, e, **g: H) -> None:\n  """Doc."""\n  return a', 'def f(*, a): pass', 'def f[T: int, *U](a: T): pass', '@a\n# c\n@b.c(d)\n\nasync def f(): pass', 'class A: pass', '@a\nclass A[T](B, metaclass=C):\n\n  x = 1 # c\n\n  def f(self): pass\n  # d',
  'match a:\n  case 1: pass', 'match a, *b:\n  case [1, *_] | {"a": b.c, **d} if e: pass\n  case A(b, c=D(e)) as f: pass\n  case -1 + 2j | "a" "b" | None: pass\n  # c\n  case a, b: pass\n  case _: pass', 'match (a):\n  case (b): pass', 'match -a:\n  case 1: pass', 'match [a]:\n  case (a | b) as c: pass',
  'a = \\\n  b', 'if a and \\\n   b:\n\tc', 'é = ñ.ü', '\n\n# c\na', 'def f():\n  if a:\n    b\n    # c\n   # d\n  # e\n # f\n', 'x: list[a] | b | None', 'def f(a: "A[b]" = None) -> A[B | C, ...] | D: ...', 'a = b if c else lambda: d',
];

const left = [
  '', '# c', 'f(', 'a b', 'a,', 'a,\nb = c', 'a, b,', 'x = (y := a if b else c)', '[*a.b]', '[*a or b]', 'return *f(a), b', 'await (a) ** 2', '(a) = 1', 'for (a) in b: pass', 'with (a as b): pass', 'with a if b else c as d: pass', 'print >>a, b', 'print a', 'exec a', 'print(*a.b)', 'type(a).b = c', 'a <> b',
  '0777', '10L', 'ur"a"', '`a`', 'raise A, B', 'except A: pass', 'else: pass', ' a', 'if a:\nb', 'if a:\n    b\n  c', 'def f(a):', 'a = 1 +', 'a\rb', 'a\0', 'f"{a:=5}"', 'f"{lambda: 1}"', 'f"{}"', 'f"}"', 'f"{a\n}"', '"a" b"b"', 't"a" "b"', 'x: A[b:c]', 'try: a', 'a = *b', 'f(x for x in y, 1)', 'a\u00a0= 1', '1if a else b', 'None = a if', 'x = not', 'class = 1', 'a.class', 'lambda: (yield', 'match a:\n  b', 'match a:\n  case {*b}: pass', 'match *a:\n  case b: pass', 'match a:\n  case _(b): pass', 'match (a).b:\n  case [*c]:\n    d = 0', 'def f[](): pass', 'del await a',
];
