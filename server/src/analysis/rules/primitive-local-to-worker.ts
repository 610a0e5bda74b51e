// A coroutine makes the lock or limiter that it enters itself: each call has its own, so the calls do not limit one another.

import { hoistLock } from '../edits/hoist.ts';
import { unsharedLocks } from '../facts/shared-locks.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'primitive-local-to-worker',
  aliases: ['semaphore-per-call'],
  family: 'synchronization',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, file, isTest, report }) {
    for (const found of unsharedLocks(facts, resolver, file)) {
      if (found.binding === null) continue;
      const { callee } = found.made.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: found.binding.name, type: found.of },
        severity: loweredInTests('warning', isTest),
        related: [{ at: found.entered, message: 'enteredHere', args: { name: found.binding.name } }],
        fixes: () => [{ title: { key: 'hoist' }, safety: 'suggestion', isPreferred: true, build: (edit) => hoistLock(edit, found) }],
      });
    }
  },
};
