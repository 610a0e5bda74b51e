// A task is added to a group whose block was left: the group is finished and raises RuntimeError.

import { moveInside } from '../edits/task-group.ts';
import { ownerFunction } from '../facts/context.ts';
import { expectsRuntimeError } from '../facts/event-loop.ts';
import { startsIn } from '../facts/groups.ts';
import type { CallFact, UnitFacts, WithFact } from '../facts/types.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'taskgroup-used-after-exit',
  aliases: [],
  family: 'structure',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['create_task'],

  check({ facts, resolver, isTest, report }) {
    if (facts.withs.length === 0) return;
    for (const call of facts.calls) {
      const group = leftGroup(call, facts, resolver);
      if (group === null || expectsRuntimeError(facts, call, resolver)) continue;
      const { callee } = call.node;
      const statement = facts.statements[call.statement];
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: group.name },
        severity: loweredInTests('error', isTest),
        fixes: () => statement === undefined ? [] : [{ title: { key: 'moveInside', args: { name: group.name } }, safety: 'suggestion', isPreferred: true, build: moveInside(group.fact, statement) }],
      });
    }
  },
};

function leftGroup(call: CallFact, facts: UnitFacts, resolver: Resolver): { readonly fact: WithFact; readonly name: string } | null {
  const { callee } = call.node;
  if (callee.kind !== 'attribute' || callee.value.kind !== 'name' || !startsIn(call, callee.value.name, resolver)) return null;
  const { name } = callee.value;
  const [only, ...more] = resolver.visible(name, call, callee.start) ?? [];
  if (only === undefined || more.length > 0 || only.source.kind !== 'entered' || ownerFunction(facts, call) === null) return null;
  const { value } = only.source;
  const fact = facts.withs.find(({ node }) => node.items.some(({ context }) => context === value));
  if (fact === undefined || call.node.start < fact.node.end || ownerFunction(facts, call) !== ownerFunction(facts, fact)) return null;
  // In a lambda it runs another time, perhaps from within the block.
  for (let scope = facts.scopes[call.scope]; scope !== undefined && scope.kind !== 'function'; scope = facts.scopes[scope.parent]) if (scope.kind === 'lambda') return null;
  return { fact, name };
}
