// A plain generator delegates to a coroutine with `yield from`: Python raises TypeError, only coroutines can wait for coroutines.

import { delegations, toCoroutine } from '../edits/to-coroutine.ts';
import { awaitedBy, expectsFailure } from '../facts/awaiting.ts';
import { ownerFunction } from '../facts/context.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'yield-from-awaitable',
  aliases: [],
  family: 'event-loop',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['from'],

  check(unit) {
    const { facts, resolver, isTest, report } = unit;
    for (const { node, ...place } of facts.yields) {
      if (!node.from || node.value === null) continue;
      const owner = ownerFunction(facts, place);
      // What a decorator makes of a generator is its own affair.
      if (owner === null || owner.async || owner.node.decorators.length > 0) continue;
      const value = resolver.meaning(node.value, place);
      if (value.kind !== 'awaitable' || value.sort !== 'coroutine' || expectsFailure(facts, place)) continue;
      report({
        at: { start: node.value.start, end: node.value.end },
        message: 'message',
        args: { name: owner.node.name },
        severity: loweredInTests('error', isTest),
        fixes: () => plans(unit, owner),
      });
    }
  },
};

function plans({ facts, file, slot, resolver }: UnitUnderCheck, owner: FunctionFact): readonly FixPlan[] {
  const found = delegations(owner, facts);
  if (found === null || !found.every(({ node, ...place }) => node.value !== null && resolver.meaning(node.value, place).kind === 'awaitable')) return [];
  // Whoever iterates over it would get a coroutine instead.
  const asCoroutine = file.references(`${slot.id}:${owner.index}`).every(({ slot: from, call }) => call !== null && (call.use.kind === 'awaited' || awaitedBy(call.use, from.facts, file.resolver(from)) !== null));
  return asCoroutine ? [{ title: { key: 'makeAsync', args: { name: owner.node.name } }, safety: 'suggestion', isPreferred: true, build: (edit) => toCoroutine(edit, owner, found) }] : [];
}
