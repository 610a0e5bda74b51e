// A lock is acquired and released by hand, and what stands between can fail: then nobody ever releases it.

import { enterLock } from '../edits/enter-lock.ts';
import { unguardedLock } from '../facts/lock-by-hand.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'lock-acquire-without-release-guard',
  aliases: ['acquire-without-finally'],
  family: 'synchronization',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['acquire'],

  check({ facts, resolver, isTest, text, report }) {
    // A lock that a test holds ends with the test.
    if (isTest) return;
    for (const call of facts.calls) {
      const found = unguardedLock(call, facts, resolver);
      if (found === null) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: 'message',
        args: { name: text(found.lock) },
        related: [{ at: found.given.node, message: 'releasedHere' }],
        fixes: () => [{ title: { key: 'asyncWith' }, safety: 'suggestion', isPreferred: true, build: (edit) => enterLock(edit, found) }],
      });
    }
  },
};
