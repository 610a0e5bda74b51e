import assert from 'node:assert/strict';
import { isOverBudget } from '../../client/src/common/time-budget.ts';

describe('the time budget of an analysis', () => {
  const took = (ms: number): Parameters<typeof isOverBudget>[0] => ({ ms, slowest: { rule: 'dangling-task', ms: 1 } });

  it('is exceeded by what takes longer, and by nothing when there is none', () => {
    assert.equal(isOverBudget(took(1001), 1000), true);
    assert.equal(isOverBudget(took(1000), 1000), false);
    assert.equal(isOverBudget(took(100_000), 0), false);
    assert.equal(isOverBudget(undefined, 1), false);
  });
});
