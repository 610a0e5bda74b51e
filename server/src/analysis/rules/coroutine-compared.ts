// A coroutine object is compared or calculated with instead of the result.

import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-compared',
  aliases: ['reportUnnecessaryComparison', 'reportOperatorIssue'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const call of facts.calls) {
      if (call.use.kind !== 'compared' && call.use.kind !== 'operand') continue;
      const coroutine = coroutineOf(call, resolver);
      if (coroutine === null || expectsFailure(facts, call) || catches(facts, call, /^TypeError$/)) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: call.use.kind,
        args: { name: nameOf(coroutine.by, file) },
        related: definedAt(coroutine.by, file),
        fixes: () => awaitFixes(unit, call.node, call, call.use),
      });
    }
  },
};
