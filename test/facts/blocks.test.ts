// The statements of a region, and whether a lock may be held somewhere.

import assert from 'node:assert/strict';
import { blockOf } from '../../server/src/analysis/facts/blocks.ts';
import { FileFacts } from '../../server/src/analysis/facts/file.ts';
import { holdsLock } from '../../server/src/analysis/facts/shared-locks.ts';
import { Knowledge } from '../../server/src/analysis/knowledge/load.ts';
import { syntax } from '../harness/core.ts';

async function fileOf(...lines: string[]): Promise<FileFacts> {
  const file = new FileFacts(await syntax(), new Knowledge(), `${lines.join('\n')}\n`);
  file.settle();
  return file;
}

describe('blocks', () => {
  it('are found for every region', async () => {
    const file = await fileOf(
      'def f():', '    if a:', '        b', '    elif c:', '        d', '    else:', '        e', '    for x in y:', '        pass', '    else:', '        z',
      '    try:', '        g', '    except E:', '        h', '    else:', '        i', '    finally:', '        j', '    with k:', '        l', '    match m:', '        case 1:', '            n',
    );
    for (const { facts } of file.slots) for (const region of facts.regions) assert.equal(blockOf(facts, region.index)?.start, region.start, region.kind);
    assert.ok(file.slots.some(({ facts }) => facts.regions.length > 10));
  });
});

describe('a lock', () => {
  const held = async (...lines: string[]): Promise<boolean> => {
    const file = await fileOf('import asyncio', 'own = asyncio.Lock()', 'async def f(self, other, pool, locks):', ...lines.map((line) => `    ${line}`));
    for (const slot of file.slots) {
      const wait = slot.facts.suspensions.find((found) => found.form === 'await' && found.value.kind === 'call' && found.value.callee.kind === 'name');
      if (wait !== undefined) return holdsLock(slot.facts, wait, file.names.resolver(slot));
    }
    throw new Error('no await');
  };

  it('is held where something known or called like one is entered', async () => {
    assert.equal(await held('async with own:', '    await work()'), true);
    assert.equal(await held('async with self._lock:', '    if other:', '        await work()'), true);
    assert.equal(await held('async with locks[other]:', '    await work()'), true);
    assert.equal(await held('async with self.limiter.slot(1):', '    await work()'), true);
    assert.equal(await held('async with pool.transaction():', '    await work()'), true);
  });

  it('may be held where something is acquired by hand', async () => {
    assert.equal(await held('await other.acquire()', 'await work()'), true);
  });

  it('is not held elsewhere', async () => {
    assert.equal(await held('await work()'), false);
    assert.equal(await held('async with pool.get(1) as found:', '    await work()'), false);
    assert.equal(await held('async with own:', '    print(1)', 'await work()'), false);
  });
});
