// A coroutine awaits itself on every path: RecursionError, once the depth is used up.

import { isDefinite } from '../facts/flow.ts';
import type { CallFact, FunctionFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'async-self-recursion',
  aliases: ['S2190'],
  family: 'syntax',
  severity: 'error',
  fix: 'none',
  onByDefault: true,
  words: ['await'],

  check(unit) {
    const { facts, report } = unit;
    for (const fact of facts.functions) {
      if (!fact.async || fact.generator || fact.node.decorators.length > 0) continue;
      const again = facts.calls.find((call) => call.scope === fact.ownScope && call.region === -1 && isItself(call, fact, unit) && comesFirst(call, fact, unit));
      if (again === undefined) continue;
      report({ at: again.node.callee, message: 'message', args: { name: fact.node.name } });
    }
  },
};

function isItself(call: CallFact, fact: FunctionFact, { resolver, slot }: UnitUnderCheck): boolean {
  const { callee } = call.node;
  const name = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : '';
  if (name !== fact.node.name || call.use.kind !== 'awaited') return false;
  const meaning = resolver.callee(call);
  return meaning.kind === 'function' && meaning.key === `${slot.id}:${fact.index}`;
}

/** The statements before have one way out, the next statement, and the `await` is the whole of its own. */
function comesFirst(call: CallFact, fact: FunctionFact, { facts }: UnitUnderCheck): boolean {
  const statement = facts.statements[call.statement]?.node;
  if (statement?.kind !== 'expression' && statement?.kind !== 'return' && statement?.kind !== 'assign') return false;
  const own = fact.node.body.statements;
  const at = own.indexOf(statement);
  return at >= 0 && statement.value?.kind === 'await' && statement.value.value === call.node && own.slice(0, at).every(isDefinite) && !suspendsBefore(call, fact, facts);
}

/** What is awaited before may end the circle with an exception, as a closed connection does. */
function suspendsBefore(call: CallFact, fact: FunctionFact, facts: UnitUnderCheck['facts']): boolean {
  return facts.suspensions.some((found) => found.scope === fact.ownScope && found.end < call.node.start);
}
