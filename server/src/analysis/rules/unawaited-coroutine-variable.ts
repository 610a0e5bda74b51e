// A coroutine is stored in a local variable that nobody awaits, passes on or keeps: its body never runs.

import { awaitFixes } from '../edits/make-async.ts';
import { coroutineOf, expectsFailure } from '../facts/awaiting.ts';
import { isOnLoop } from '../facts/context.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { neverRuns } from '../facts/kept.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'unawaited-coroutine-variable',
  aliases: ['unused-awaitable'],
  family: 'await',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['async'],
  calls: ['unawaited coroutine'],

  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const call of facts.calls) {
      if (call.use.kind !== 'assigned' || facts.scopes[call.scope]?.kind !== 'function' || !isOnLoop(facts, call)) continue;
      const [target, ...more] = call.use.node.targets;
      if (target?.kind !== 'name' || more.length > 0) continue;
      const coroutine = coroutineOf(call, resolver);
      if (coroutine === null || expectsFailure(facts, call) || !neverRuns(target, call, facts, resolver)) continue;
      report({
        at: { start: target.start, end: target.end },
        message: 'message',
        args: { variable: target.name, name: nameOf(coroutine.by, file) },
        related: definedAt(coroutine.by, file),
        fixes: () => awaitFixes(unit, call.node, call, call.use),
      });
    }
  },
};
