// `asyncio.wait` with a timeout stops waiting, not the tasks: those still pending run on, and nobody can reach them.

import { cancelPending } from '../edits/cancel-pending.ts';
import { abandonedWaits } from '../facts/waits.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'wait-timeout-pending-ignored',
  aliases: [],
  family: 'timeouts',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['wait'],

  check({ facts, resolver, isTest, report }) {
    for (const found of abandonedWaits(facts, resolver)) {
      report({
        at: found.pending ?? found.call.node.callee,
        message: 'message',
        severity: loweredInTests('warning', isTest),
        fixes: () => [{ title: { key: 'cancelPending' }, safety: 'suggestion', isPreferred: true, build: cancelPending(found) }],
      });
    }
  },
};
