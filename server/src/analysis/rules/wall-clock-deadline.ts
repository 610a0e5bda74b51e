// A deadline for the loop that was not read from the loop's clock: it lies in the past, or in the far future.

import { useDuration, useLoopClock } from '../edits/deadline.ts';
import { wrongDeadline } from '../facts/deadlines.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'wall-clock-deadline',
  aliases: ['ASYNC125'],
  family: 'timeouts',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['call_at', 'timeout_at', 'reschedule'],

  check({ facts, resolver, isTest, text, report }) {
    for (const call of facts.calls) {
      const found = wrongDeadline(call, resolver);
      if (found === null) continue;
      const { callee } = call.node;
      report({
        at: found.argument,
        message: found.clock === null ? 'number' : 'message',
        args: { taker: callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : found.taker, clock: found.clock === null ? '' : text(found.clock) },
        severity: loweredInTests('error', isTest),
        fixes: () => [
          { title: { key: 'useDuration', args: { name: found.relative ?? '' } }, safety: 'suggestion', isPreferred: true, build: useDuration(found) },
          { title: { key: 'useLoopClock' }, safety: 'suggestion', build: useLoopClock(found) },
        ],
      });
    }
  },
};
