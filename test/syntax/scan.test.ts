// What becomes a unit: each boundary rule with its reason. A unit is shown as `wrapper containers | text`, on one line.
import assert from 'node:assert/strict';
import { UnitScan, wrapUnit } from '../../server/src/analysis/syntax/scan/index.ts';
import { checkShape, textOf } from './scan-snapshot.ts';

function units(...lines: string[]): string[] {
  const scan = new UnitScan(lines.join('\n'));
  checkShape(scan);
  return scan.units.map((unit) => {
    const words: string[] = [];
    for (let at = unit.container; at !== null; at = at.parent) words.unshift(at.kind);
    words.unshift(unit.wrapper);
    if (unit.bad) words.push(unit.forced ? 'FORCED' : 'BAD');
    return `${words.join(' ')} | ${textOf(scan, unit).trimStart().replace(/[ \t\f]*(?:\r?\n[ \t\f]*)+/g, ' / ')}`;
  });
}

describe('units', () => {
  it('begin at each statement of the module; deeper lines belong to the one above', () => {
    assert.deepEqual(units('import a', 'def f():', '  x = 1', '', '  return x', 'y = 2; z = 3'), [
      'plain | import a',
      'plain | def f(): / x = 1 / return x',
      'plain | y = 2; z = 3',
    ]);
  });

  it('leave out blank lines and comments behind them; those that open the file are a unit without text', () => {
    assert.deepEqual(units('# licence', '', 'a = 1  # kept', '', '# of b', 'b = 2', '    # anywhere', ''), ['plain | ', 'plain | a = 1  # kept', 'plain | b = 2']);
    assert.deepEqual(units(''), ['plain | ']);
    assert.deepEqual(units('# only this'), ['plain | ']);
    assert.deepEqual(units('\ufeff', 'x'), ['plain | ', 'plain | x']);
  });

  it('are members in a class, so that a large class costs no more than its methods', () => {
    assert.deepEqual(units('@d', 'class A(B):  # why', '  """Doc."""', '  class C:', '    x = 1', '  @p(', '  1)', '', '  # of f', '  async def f(self): ...', 'z'), [
      'plain+body | @d / class A(B):  # why',
      'indented class | """Doc."""',
      'indented+body class | class C:',
      'indented class class | x = 1',
      'indented class | @p( / 1) / # of f / async def f(self): ...',
      'plain | z',
    ]);
  });

  it('are statements in `if` and `try` at module and class level, so that conditional definitions stay small', () => {
    assert.deepEqual(units('if a:', ' x', 'elif b:', ' y', 'else:', ' class C:', '  try:', '   m', '  except* E as e:', '   n', '  else: o', '  finally:', '   p', 'q'), [
      'plain+body | if a:',
      'indented if | x',
      'after-if+body | elif b:',
      'indented elif | y',
      'after-if+body | else:',
      'indented+body else | class C:',
      'indented+try-body else class | try:',
      'indented else class try | m',
      'after-try+body else class | except* E as e:',
      'indented else class except | n',
      'after-if else class | else: o',
      'after-try+body else class | finally:',
      'indented else class finally | p',
      'plain | q',
    ]);
  });

  it('keep everything else whole: functions, loops, `with`, `match`, blocks on one line', () => {
    const leaves = [
      'def f():\n if a:\n  x\n else:\n  class C: pass', 'for a in b:\n x\nelse:\n y', 'while a: x\nelse: y', 'with a:\n class B:\n  pass', 'match a:\n case 1:\n  x',
      'class A: pass', 'if a: x', 'try: x\nfinally:\n y', 'async def f():\n await x',
    ];
    assert.deepEqual(units(...leaves), leaves.map((leaf) => `plain | ${leaf.replace(/\n */g, ' / ')}`));
  });

  it('join a clause to a leaf above it, because no header is there to stand in for', () => {
    assert.deepEqual(units('if a: x', 'elif b:', ' y', 'else: z', 'w'), ['plain | if a: x / elif b: / y / else: z', 'plain | w']);
    // Not to another clause: behind its stand-in `if` there can be no `finally`.
    assert.deepEqual(units('try:', ' x', 'except E: y', 'else: z', 'finally: w').slice(2), ['after-try | except E: y', 'after-if | else: z', 'after-try | finally: w']);
  });

  it('do not end inside strings', () => {
    for (const string of [
      '"""\nx\n"""', "r'''\\'''\n'''", "'a\\\nb'", 'f"""{a\n}\n"""', "f'{a[\"]\"]}'", 'f"{a["]"]}"', "f'{a:{b}\\'}'", "f'{{'", "f'{a:\n}'", "rb'\\''", 'f"""{a!r:"\n}"""',
      "f'\\N{QUOTATION MARK}'", "f'\\{a[0]}'", "F'{f'{f'{1}'}'}'", 'tR"{a}"', 'f"""{\n# }"""\n}"""',
    ]) assert.deepEqual(units(`x = ${string}`, 'y').slice(1), ['plain | y'], string);
  });

  it('do not end inside brackets or at a backslash', () => {
    for (const statement of [
      'f(\na,\n# )\n[b,\n{c}])', 'a = \\\n b', 'a = \\\n\\\n b', 'if a: \\\n import b', 'a; \\\nimport b', 'from a \\\n import b', 'async \\\n def f(): pass', '(\\\n\n)', 'a[\nfor_, async_,\nif_]',
      '(a\nfor b in c\nif d\nelse e)', '[a\nasync for b in c]',
    ]) assert.deepEqual(units(statement, 'y').slice(1), ['plain | y'], statement);
  });

  it('count indentation like the grammar', () => {
    assert.deepEqual(units('class A:', '\tx', '        y', '\f', 'class B: \\', '', ' \f  x', '\\', 'z'), [
      'plain+body | class A:',
      'indented class | x',
      'indented class | y',
      'plain+body | class B: \\ / ',
      'indented class | x',
      'plain | \\ / z',
    ]);
    assert.deepEqual(units('class A:\r', '\tx\r', '\r', 'y\r', ''), ['plain+body | class A:', 'indented class | x', 'plain | y']);
  });

  it('know a keyword from a name that begins with it', () => {
    assert.deepEqual(units('classes = 1', 'iffy: int', 'else_ = {', 'define: 1}', 'tryé()'), ['plain | classes = 1', 'plain | iffy: int', 'plain | else_ = { / define: 1}', 'plain | tryé()']);
  });
});

describe('units of a broken text', () => {
  it('end an open bracket where a statement begins that cannot stand in one', () => {
    assert.deepEqual(units('f(', 'x', 'def g(): pass'), ['plain BAD | f( / x', 'plain | def g(): pass']);
    assert.deepEqual(units('x = \\', 'class A: pass'), ['plain BAD | x = \\', 'plain | class A: pass']);
  });

  it('end an open string at the line end, but go on in a triple-quoted f-string around it', () => {
    assert.deepEqual(units('f("a)', 'x'), ['plain BAD | f("a)', 'plain | x']);
    assert.deepEqual(units('f"""{g("a)', 'x"""', 'y'), ['plain BAD | f"""{g("a) / x"""', 'plain | y']);
  });

  it('forget brackets that do not fit', () => {
    assert.deepEqual(units('f([1)', 'x', 'y])', 'z'), ['plain BAD | f([1)', 'plain | x', 'plain BAD | y])', 'plain | z']);
    assert.deepEqual(units('f"{a)}"', 'x'), ['plain BAD | f"{a)}"', 'plain | x']);
  });

  it('keep the members of a class whose header is being typed', () => {
    for (const header of ['class', 'class A', 'class A(', 'class A(b, "', 'cla A:']) {
      assert.deepEqual(units(header, '  def f(self): pass', '  x = 1').slice(1), ['indented class | def f(self): pass', 'indented class | x = 1'], header);
    }
  });

  it('go on in the container that a line typed at the margin interrupts', () => {
    assert.deepEqual(units('class A:', '  def f(self): pass', 'x = foo(', '  def g(self): pass', '  y'), [
      'plain+body | class A:',
      'indented class | def f(self): pass',
      'plain BAD | x = foo(',
      'indented class | def g(self): pass',
      'indented class | y',
    ]);
    // Also inside a method: its rest belongs to the new line, the next method does not.
    assert.deepEqual(units('class A:', '  def f(self):', '    a', 'x', '    b', '  def g(self): pass').slice(1), [
      'indented class | def f(self): / a',
      'plain BAD | x / b',
      'indented class | def g(self): pass',
    ]);
  });

  it('keep the block of a clause that lost its statement', () => {
    assert.deepEqual(units('x', 'else:', '  def f(): pass'), ['plain | x', 'after-if+body | else:', 'indented else | def f(): pass']);
  });

  it('take any text: deep nesting and long lines do not matter', () => {
    const classes = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}class A:\n`).join('');
    assert.equal(units(`${classes}${' '.repeat(1000)}x\ny`).length, 1002);
    for (const part of ['(', '([{', ')', 'f"{', '"', "'''", '\\', '\\N{', 'f"\\N{', 'async ', 'a ', '#', ':', 'f"{a:', '\r', '\f', '\ud83d', '@', 'é']) {
      for (const text of [part.repeat(200_000 / part.length), `x = ${part.repeat(10_000)}\ny`, `${part}\n`.repeat(5000)]) checkShape(new UnitScan(text));
    }
  });
});

describe('wrapUnit', () => {
  function wrapped(...lines: string[]): string[] {
    const scan = new UnitScan(lines.join('\n'));
    return scan.units.map((unit) => {
      const { prefix, suffix } = wrapUnit(unit);
      return prefix + textOf(scan, unit) + suffix;
    });
  }

  it('adds whole lines only, and what the grammar asks for', () => {
    assert.deepEqual(wrapped('class A:  # why', '  if a:', '    b', '  elif c: d', 'try:', ' e', 'except E:', '\tf', 'finally: g'), [
      'class A:  # why\n pass',
      'if _:\n  if a:\n   pass',
      'if _:\n    b',
      'if _:\n  if _:\n   pass\n  elif c: d',
      'try:\n pass\nfinally: pass',
      'if _:\n e',
      'try:\n pass\nexcept E:\n pass',
      'if _:\n\tf',
      'try:\n pass\nfinally: g',
    ]);
  });
});
