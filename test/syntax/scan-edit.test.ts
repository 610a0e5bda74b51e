// Edits on any text, valid or not: shape, identity, and the same result as a fresh scan.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText, UnitScan } from '../../server/src/analysis/syntax/scan/index.ts';
import { draws, editOf, soup } from './scan-edits.ts';
import { checkedEdit, fixture, fuzz, oddTexts } from './scan-series.ts';
import { checkFresh, snapshot } from './scan-snapshot.ts';

/** How much is looked at around an edit: a few characters, some lines, the whole text. */
const reach = fc.constantFrom(8, 40, 4096);

describe('an edited scan', () => {
  it('equals a fresh one after any edits of a valid file', () => {
    const texts = oddTexts();
    fc.assert(fc.property(fc.nat(texts.length - 1), reach, fc.array(draws, { minLength: 1, maxLength: 40, size: 'max' }), (index, around, series) => {
      const scan = new UnitScan(EditedText.of(texts[index] ?? '', around));
      for (const draw of series) checkedEdit(scan, editOf(scan.text.whole, draw));
    }), { seed: fuzz.seed, numRuns: 40 * fuzz.factor });
  });

  it('equals a fresh one after any edits of a text that never was valid', () => {
    fc.assert(fc.property(soup, reach, fc.array(draws, { minLength: 1, maxLength: 40, size: 'max' }), (text, around, series) => {
      const scan = new UnitScan(EditedText.of(text, around));
      for (const draw of series) checkedEdit(scan, editOf(scan.text.whole, draw));
    }), { seed: fuzz.seed, numRuns: 300 * fuzz.factor });
  });

  it('gives the text of a unit, whatever is in it', () => {
    const statement = 'x = "\ud83d \\u2028 \u2028 🐍"\t# \0';
    const scan = new UnitScan(`${'a = 1\n'.repeat(100)}${statement}\n\n# c\n`);
    for (let edits = 0; edits < 2; edits++) {
      assert.equal(scan.textOf(scan.unitAt(scan.text.length)), statement);
      scan.edit(0, 1, 'b');
    }
  });

  it('takes the whole text from a caller that has it', () => {
    const scan = new UnitScan('a\nb\n');
    const text = EditedText.of('a\nbb\n');
    scan.edit(3, 3, 'b', text);
    assert.equal(scan.text, text);
    checkFresh(scan);
  });
});

describe('identity', () => {
  function kept(scan: UnitScan, start: number, end: number, newText: string): boolean[] {
    const before = scan.units;
    scan.edit(start, end, newText);
    const after = new Set(scan.units);
    return before.map((unit) => after.has(unit));
  }

  it('does not depend on blank lines and comments behind a unit', () => {
    const scan = new UnitScan('a = 1\n# c\nb = 2\n');
    assert.deepEqual(kept(scan, 9, 9, 'omment\n\n'), [true, true]);
    assert.deepEqual(scan.units.map((unit) => [unit.start, unit.textLength, unit.length]), [[0, 5, 18], [18, 5, 6]]);
  });

  it('ends for all members when the text of a header changes, and for none when a comment behind it does', () => {
    const text = 'class A:\n  # c\n  def f(self): pass\n  class B:\n    x = 1\ny = 2\n';
    assert.deepEqual(kept(new UnitScan(text), 7, 7, 'b'), [false, false, false, false, true]);
    assert.deepEqual(kept(new UnitScan(text), 14, 14, 'omment'), [true, true, true, true, true]);
  });

  it('ends only behind a header that is put in between', () => {
    const text = 'class A:\n  x = 1\n\n  y = 2\nz = 3\n';
    const scan = new UnitScan(text);
    assert.deepEqual(kept(scan, 17, 17, 'class B:\n'), [true, true, false, true]);
    assert.equal(scan.units[1]?.container?.header, scan.units[0]);
    assert.equal(scan.units[3]?.container?.header, scan.units[2]);
  });
});

describe('a string or bracket that is left open', () => {
  const text = 'a = 1\ndef f():\n  x = 1\n\ndef g():\n  """Doc, isn\'t it."""\n\ny = 2\n';

  it('stops at the next unit, and is whole again when it is closed', () => {
    for (const open of ['"""', 'f"""', "'''", '(', '[{', 'f"{', '\\']) {
      const scan = new UnitScan(text);
      const [, , g, y] = scan.units;
      const at = text.indexOf('x = 1') + 4;
      scan.edit(at, at + 1, open);
      assert.deepEqual(scan.units.slice(2), [g, y], open);
      scan.edit(at, at + open.length, '1');
      assert.deepEqual(scan.cuts, []);
      assert.deepEqual(snapshot(scan), snapshot(new UnitScan(text)));
    }
  });

  it('takes in what lies behind once it is closed there', () => {
    const scan = new UnitScan(text);
    scan.edit(6, 6, '"""\n');
    assert.deepEqual(scan.cuts.length, 1);
    const end = scan.text.whole.indexOf('def g');
    scan.edit(end, end, '"""\n');
    assert.deepEqual(scan.cuts, []);
    checkFresh(scan);
    assert.equal(scan.units.length, 4);
  });

  it('takes in others that were left open', () => {
    const scan = new UnitScan('a = 1\nb = 2\nc = 3\n');
    scan.edit(16, 17, '"""');
    scan.edit(10, 11, '(');
    assert.deepEqual(scan.cuts, [12]);
    scan.edit(4, 5, '"""');
    assert.deepEqual(scan.cuts, []);
    assert.equal(scan.units.length, 1);
  });

  it('does not wait for damage elsewhere to be mended', () => {
    const scan = new UnitScan(text);
    scan.edit(text.indexOf('y = 2') + 4, text.length, '[\nz = 3\n');
    scan.edit(4, 5, '"""');
    assert.equal(scan.cuts.length, 1);
    scan.edit(7, 7, '"""');
    assert.deepEqual(scan.cuts, []);
  });
});

describe('typing', () => {
  const statements = [
    'value = await foo(self.x, [1, "two"], {"k": f"{v!r:>{3}}"})', '"""Doc "quoted" it\'s.\n\nMore (text.\n"""', 'async def f(self, a="x"):\n    return await g(',
    'foo(bar[', 'x = {', 'return {"a": (', 'from a import (b,', 'x = f"{a', "x = '''", '# it\'s a "comment', 'if x:\n    y = [',
  ];

  it('changes no unit but the one it happens in', () => {
    const text = fixture('oddities.py');
    let keys = 0;
    for (const [start, line] of linesOf(text)) {
      const whole = new UnitScan(text);
      // The text of a header is part of what its members are, and a comment or clause can only be typed as what it is.
      if (line.trim() === '' || whole.unitAt(start).role === 'header' || whole.unitAt(start).textLength === 0) continue;
      const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
      for (const statement of statements) {
        const scan = new UnitScan(text);
        const edited = scan.unitAt(start);
        const others = scan.units.filter((unit) => unit !== edited);
        let at = start + line.length;
        for (const key of `\n${statement}`.replaceAll('\n', `\n${indent}`)) {
          scan.edit(at, at, key);
          at += key.length;
          keys++;
          const now = new Set(scan.units);
          const lost = others.filter((unit) => !now.has(unit));
          assert.equal(lost.length, 0, `${line}${scan.text.slice(start + line.length, at)}`);
        }
      }
    }
    assert.ok(keys > 20_000);
  });

  function linesOf(text: string): [start: number, line: string][] {
    let start = 0;
    return text.split('\n').map((line) => {
      const at = start;
      start += line.length + 1;
      return [at, line];
    });
  }
});
