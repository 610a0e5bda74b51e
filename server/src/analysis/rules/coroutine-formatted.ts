// A text is made of the coroutine object instead of the result.

import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure, formattedBy } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-formatted',
  aliases: [],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['unawaited coroutine'],
  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const call of facts.calls) {
      if (!formattedBy(call.use, facts, resolver)) continue;
      const coroutine = coroutineOf(call, resolver);
      if (coroutine === null || expectsFailure(facts, call)) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: 'message',
        args: { name: nameOf(coroutine.by, file) },
        related: definedAt(coroutine.by, file),
        fixes: () => awaitFixes(unit, call.node, call, call.use),
      });
    }
  },
};
