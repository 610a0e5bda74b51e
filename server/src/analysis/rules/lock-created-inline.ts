// A lock or limiter is made in the header that enters it: every call has its own, so nothing is locked and nothing limited.

import { hoistLock } from '../edits/hoist.ts';
import { unsharedLocks } from '../facts/shared-locks.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'lock-created-inline',
  aliases: ['CH039'],
  family: 'synchronization',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, file, isTest, report }) {
    for (const found of unsharedLocks(facts, resolver, file)) {
      if (found.binding !== null) continue;
      const { callee } = found.made.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: found.of },
        severity: loweredInTests('warning', isTest),
        fixes: () => [{ title: { key: 'hoist' }, safety: 'suggestion', isPreferred: true, build: (edit) => hoistLock(edit, found) }],
      });
    }
  },
};
