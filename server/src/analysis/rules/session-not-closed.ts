// A client or pool is made in a coroutine and nobody closes it: its connections stay open.

import { closeInFinally, enterAround } from '../edits/scope-resource.ts';
import { leftOpen } from '../facts/resources.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'session-not-closed',
  aliases: ['unclosed-session', 'unclosed-pool'],
  family: 'resources',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  check({ facts, resolver, isTest, report }) {
    for (const call of facts.calls) {
      const open = leftOpen(call, facts, resolver);
      if (open === null) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: open.binding === null ? 'inline' : 'message',
        args: { name: open.binding?.name ?? open.of, type: open.of.slice(open.of.lastIndexOf('.') + 1) },
        severity: loweredInTests('warning', isTest),
        fixes: () => [
          { title: { key: 'enter' }, safety: 'suggestion', isPreferred: true, build: enterAround(call, open) },
          { title: { key: 'closeInFinally' }, safety: 'suggestion', build: closeInFinally(call, open) },
        ],
      });
    }
  },
};
