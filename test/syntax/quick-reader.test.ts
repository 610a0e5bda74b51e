// Plain expressions read from their text are what the tree says they are: over CPython's library and every specification.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { syntax } from '../harness/core.ts';
import { files, sections } from '../properties/texts.ts';

function library(): string {
  return execFileSync(process.env['PYTHON'] ?? 'python3', ['-c', 'import os; print(os.path.dirname(os.__file__), end="")'], { encoding: 'utf8' });
}

describe('quick reader', () => {
  it('agrees with the tree on real code', async () => {
    const core = await syntax();
    const folder = library();
    const names = fs.readdirSync(folder).filter((name) => name.endsWith('.py')).map((name) => path.join(folder, name))
      .concat(fs.readdirSync(path.join(folder, 'asyncio')).filter((name) => name.endsWith('.py')).map((name) => path.join(folder, 'asyncio', name)));
    const sample = process.env['SCAN_FILES'] === 'all' ? names : names.filter((_, i) => i % 4 === 0);
    let compared = 0;
    for (const text of [...sample.map((name) => fs.readFileSync(name, 'utf8')), ...files, ...sections.map(({ section }) => section.code)]) {
      assert.deepEqual(core.parse('', text, ''), core.parse('', text, '', { quick: false }));
      compared++;
    }
    assert.ok(compared > 200);
  });

  it('leaves to the tree what is not plain', async () => {
    const core = await syntax();
    for (const text of [
      'f(a if b else c)', 'await a ** 2', 'x = not a', "f('a' 'b')", "f('a' b'c')", 'f(b"x")', 'f(*a, **b)', 'f(x for x in y)', 'f(lambda: 0)', 'f(a, # c\n  b)', 'f(a \\\n , b)',
      'f(1.5, 1_000, 0x1f, 1j, 1if x else 2)', 'f(é)', 'a.é', 'f(a)(b)[c].d', 'a[1:2]', 'a[1, 2]', 'a[1,]', 'a[b](c)', '{1: 2, "a": [b]}', '{}', '{1}', '{**a}', '[]', '[*a]', '[x for x in y]', 'f(a=b, c = d)', 'f(a==b)', 'f(a:=b)', 'f(print)',
      'await f(await g())', 'f (a)', 'a . b', 'f(yield_)', 'f(""" """)', "f('')", 'f(\'\\\'\')', 'f(None, True)', 'f(async_, awaiting)', 'print(a)', 'x = a.print(b)', 'f(a)(', 'await', 'f(await)', 'a.await',
    ]) assert.deepEqual(core.parse('', text, ''), core.parse('', text, '', { quick: false }), text);
  });
});
