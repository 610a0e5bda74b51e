// A bounded queue gets more than it holds before anybody can take something out: the `put` waits for ever.

import { overfilled } from '../facts/queue-filled.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'queue-filled-before-consumers',
  aliases: ['queue-put-deadlock'],
  family: 'synchronization',
  severity: 'warning',
  fix: 'none',
  onByDefault: true,
  words: ['put'],

  check({ facts, resolver, isTest, report }) {
    for (const call of facts.calls) {
      const found = overfilled(call, facts, resolver);
      if (found === null) continue;
      const { callee } = found.put.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: found.name, size: found.size },
        severity: loweredInTests('warning', isTest),
        related: [{ at: call.node, message: 'common.createdHere', args: { name: found.name } }],
      });
    }
  },
};
