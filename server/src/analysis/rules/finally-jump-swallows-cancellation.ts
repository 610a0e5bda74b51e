// `return`, `break` or `continue` in `finally` discards the exception on its way out, and a cancellation is one.

import { catchInstead, moveBehindTry } from '../edits/leave-finally.ts';
import { jumpsOverCancellation } from '../facts/finally-jumps.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'finally-jump-swallows-cancellation',
  aliases: ['B012', 'PLW0150', 'W0134', 'W0150', 'return-in-finally', 'lost-exception', 'S1143'],
  family: 'cancellation',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['finally'],

  check({ facts, resolver, isTest, report }) {
    for (const jump of jumpsOverCancellation(facts, resolver)) {
      const { node } = jump.statement;
      report({
        at: { start: node.start, end: node.start + node.kind.length },
        message: 'message',
        args: { jump: node.kind },
        severity: loweredInTests('warning', isTest),
        fixes: () => [
          { title: { key: 'moveBehindTry', args: { jump: node.kind } }, safety: 'suggestion', isPreferred: true, build: moveBehindTry(jump) },
          { title: { key: 'catchInstead' }, safety: 'suggestion', build: catchInstead(jump) },
        ],
      });
    }
  },
};
