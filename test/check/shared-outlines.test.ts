import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Outline } from '../../server/src/analysis/index.ts';
import { outlineMemory, SharedOutlines } from '../../server/src/check/shared-outlines.ts';

const named = (name: string): Outline => ({ names: { [name]: { kind: 'unknown' } }, functions: {}, classes: {}, stars: [], all: null, lines: [0] });
const notAgain = (): never => assert.fail('made a second time');

describe('outlines that threads share', () => {
  it('are made by the first who asks and read by the others, whatever script their names are in', () => {
    const memory = outlineMemory(3);
    const [one, other] = [new SharedOutlines(memory), new SharedOutlines(memory)];
    assert.deepEqual(one.of(0, () => named('任务')), named('任务'));
    assert.deepEqual(other.of(2, () => named('b')), named('b'));
    assert.deepEqual(other.of(0, notAgain), named('任务'));
    assert.deepEqual(one.of(2, notAgain), named('b'));
  });

  it('that cannot be had are asked for again', () => {
    const outlines = new SharedOutlines(outlineMemory(1));
    assert.equal(outlines.of(0, () => null), null);
    assert.deepEqual(outlines.of(0, () => named('a')), named('a'));
  });

  it('are made by each where there is no room for them', () => {
    const outlines = new SharedOutlines(outlineMemory(2));
    const large = named('n'.repeat(100_000));
    assert.deepEqual(outlines.of(0, () => large), large);
    let made = 0;
    assert.deepEqual(outlines.of(0, () => (made++, large)), large);
    assert.equal(made, 1);
  });
});
