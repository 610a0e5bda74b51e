// A response is taken without `async with` and never read: its connection is not free for the next request.

import { enterResponse } from '../edits/enter-response.ts';
import { heldResponse } from '../facts/held-response.ts';
import { isHeldByAll } from '../facts/held-responses.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'response-not-released',
  aliases: ['unreleased-response'],
  family: 'resources',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['await'],

  check({ facts, resolver, isTest, report }) {
    if (isTest) return;
    for (const call of facts.calls) {
      const { callee } = call.node;
      const open = heldResponse(call, facts, resolver);
      if (open === null) {
        if (isHeldByAll(call, facts, resolver)) report({ at: { start: callee.start, end: callee.end }, message: 'gathered' });
        continue;
      }
      report({
        at: { start: callee.start, end: callee.end },
        message: open.binding === null ? 'dropped' : 'message',
        args: { name: open.binding?.name ?? '' },
        fixes: () => [{ title: { key: 'enter' }, safety: 'suggestion', isPreferred: true, build: (edit) => enterResponse(edit, call, open) }],
      });
    }
  },
};
