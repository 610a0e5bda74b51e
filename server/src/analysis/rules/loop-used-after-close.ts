// A loop is used after it was closed: everything that would need it to run raises RuntimeError.

import { closeLater } from '../edits/close-later.ts';
import { expectsRuntimeError } from '../facts/event-loop.ts';
import { usesAfterClose } from '../facts/closed-loop.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'loop-used-after-close',
  aliases: [],
  family: 'event-loop',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  mentions: ['.close('],
  check({ facts, resolver, file, slot, isTest, report }) {
    for (const call of facts.calls) {
      const found = usesAfterClose(call, slot, file, resolver);
      if (found === null || expectsRuntimeError(facts, call, resolver)) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: found.name },
        severity: loweredInTests('error', isTest),
        related: found.close === null ? [] : [{ at: found.close.node, message: 'closedHere' }],
        fixes: () => found.close === null ? [] : [{ title: { key: 'closeLater', args: { name: found.name } }, safety: 'suggestion', isPreferred: true, build: closeLater(found.close, found.name) }],
      });
    }
  },
};
