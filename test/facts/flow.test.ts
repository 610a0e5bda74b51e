// How control leaves a block: `exitsOf` on the body of a function.

import assert from 'node:assert/strict';
import { exitsOf } from '../../server/src/analysis/facts/flow.ts';
import { syntax } from '../harness/core.ts';

async function exits(...lines: string[]): Promise<string> {
  const body = lines.map((line) => `    ${line}\n`).join('');
  const [statement] = (await syntax()).parse('', `def f():\n${body}`, '').statements;
  assert.ok(statement?.kind === 'function');
  return [...exitsOf(statement.body)].sort().join(' ');
}

describe('ways out of a block', () => {
  it('ends where nothing jumps', async () => {
    assert.equal(await exits('pass'), 'end');
    assert.equal(await exits('def g():', '    raise ValueError'), 'end');
  });

  it('does not reach what follows a jump', async () => {
    assert.equal(await exits('raise ValueError', 'return'), 'raise');
    assert.equal(await exits('return 1', 'raise'), 'return');
  });

  it('follows both branches', async () => {
    assert.equal(await exits('if a:', '    raise ValueError'), 'end raise');
    assert.equal(await exits('if a:', '    raise ValueError', 'elif b:', '    return', 'else:', '    raise KeyError'), 'raise return');
  });

  it('keeps jumps of a loop inside the loop', async () => {
    assert.equal(await exits('for x in y:', '    if x:', '        break', '    continue'), 'end');
    assert.equal(await exits('for x in y:', '    return x', 'else:', '    raise ValueError'), 'raise return');
  });

  it('leaves an endless loop only through a jump', async () => {
    assert.equal(await exits('while True:', '    pass'), '');
    assert.equal(await exits('while True:', '    if a:', '        break'), 'end');
    assert.equal(await exits('while 1:', '    return 1'), 'return');
    assert.equal(await exits('while a:', '    return 1'), 'end return');
  });

  it('counts handlers and what follows the body of a try', async () => {
    assert.equal(await exits('try:', '    return 1', 'except ValueError:', '    pass'), 'end return');
    assert.equal(await exits('try:', '    a()', 'except ValueError:', '    raise', 'else:', '    return'), 'raise return');
  });

  it('lets a jump in finally replace every other way out', async () => {
    assert.equal(await exits('try:', '    raise ValueError', 'finally:', '    return 1'), 'return');
    assert.equal(await exits('try:', '    raise ValueError', 'finally:', '    a()'), 'raise');
    assert.equal(await exits('try:', '    pass', 'finally:', '    if a:', '        raise ValueError'), 'end raise');
  });

  it('takes a match as one that may match nothing', async () => {
    assert.equal(await exits('match a:', '    case 1:', '        raise ValueError', '    case _:', '        return'), 'end raise return');
  });
});
