import assert from 'node:assert/strict';
import { createDeaths } from '../../client/src/common/deaths.ts';

describe('a server that dies', () => {
  it('is started again later each time, and given up in the end', () => {
    const deaths = createDeaths(() => 0);
    const delays = Array.from({ length: 9 }, () => deaths.next().delay);
    assert.deepEqual(delays, [250, 500, 1000, 2000, 4000, 8000, 16000, 30000, null]);
  });

  it('is spoken of once', () => {
    const deaths = createDeaths(() => 0);
    assert.deepEqual([1, 2, 3].map(() => deaths.next().isFirst), [true, false, false]);
  });

  it('begins anew after it was well for a while, and is not spoken of again', () => {
    let now = 0;
    const deaths = createDeaths(() => now);
    for (let n = 0; n < 4; n++) deaths.next();
    now += 10 * 60_000;
    assert.deepEqual(deaths.next(), { delay: 250, isFirst: false });
  });
});
