// A coroutine object is passed where a plain value is needed.

import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure, formattedBy } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { valueReader } from '../facts/plain-values.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'coroutine-passed-as-value',
  aliases: ['reportArgumentType', 'arg-type', 'bad-argument-type', 'invalid-argument-type'],
  family: 'await',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,

  check(unit) {
    const { facts, resolver, file, isTest, report } = unit;
    for (const call of facts.calls) {
      if (call.use.kind !== 'argument' || formattedBy(call.use, facts, resolver)) continue;
      const coroutine = coroutineOf(call, resolver);
      const reader = coroutine === null ? null : valueReader(call.use, facts, resolver, file);
      if (coroutine === null || reader === null || expectsFailure(facts, call) || catches(facts, call, /^(TypeError|Exception)$/)) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: 'message',
        args: { name: nameOf(coroutine.by, file), reader: nameOf(reader, file).replace(/^builtins\./, '') },
        severity: loweredInTests('warning', isTest),
        related: definedAt(coroutine.by, file),
        fixes: () => awaitFixes(unit, call.node, call, call.use),
      });
    }
  },
};
