// A condition tests the coroutine object instead of the result: it is always true.

import { awaitFixes } from '../edits/make-async.ts';
import { awaitedBy, coroutineOf, expectsFailure } from '../facts/awaiting.ts';
import { ownerFunction } from '../facts/context.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import type { CallFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-in-condition',
  aliases: ['reportUnnecessaryComparison'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['if', 'elif', 'while', 'and', 'or', 'not', 'assert'],
  calls: ['unawaited coroutine'],

  check(unit) {
    const { facts, resolver, file, report } = unit;
    for (const call of facts.calls) {
      if (call.use.kind !== 'condition' || isPassedOn(unit, call)) continue;
      const coroutine = coroutineOf(call, resolver);
      if (coroutine === null || expectsFailure(facts, call)) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: call.use.form === 'not' ? 'negated' : 'message',
        args: { name: nameOf(coroutine.by, file) },
        related: definedAt(coroutine.by, file),
        fixes: () => awaitFixes(unit, call.node, call, call.use),
      });
    }
  },
};

/** `await (f() or g())`: clumsy, but the coroutine that `or` lets through is awaited after all. */
function isPassedOn({ facts, resolver }: UnitUnderCheck, { use, scope, region, statement }: CallFact): boolean {
  if (use.kind !== 'condition' || use.form !== 'or' || use.outer === undefined) return false;
  const { outer } = use;
  if (outer.kind === 'returned') return ownerFunction(facts, { scope, region, statement })?.async !== true;
  return outer.kind === 'awaited' || outer.kind === 'lambda-result' || outer.kind === 'yielded' || awaitedBy(outer, facts, resolver) !== null;
}
