// A plain generator delegates to a coroutine: the delegation itself raises TypeError.

import { coroutineOf, expectsFailure } from '../facts/awaiting.ts';
import { ownerFunction } from '../facts/context.ts';
import { catches } from '../facts/handlers.ts';
import { nameOf } from '../facts/describe.ts';
import type { FunctionFact, UnitFacts } from '../facts/types.ts';
import type { Call, Expr, Yield } from '../syntax/ast.ts';
import type { FixPlan, Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'yield-from-awaitable',
  aliases: ['reportGeneralTypeIssues', 'misc', 'E1133'],
  family: 'syntax',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['yield'],

  check(unit) {
    const { facts, resolver, file, report, text } = unit;
    for (const { node, ...place } of facts.yields) {
      const call = delegatedCall(node, facts);
      const owner = call === undefined ? null : ownerFunction(facts, place);
      // A decorator may drive the generator in its own way, as those of old frameworks did.
      if (call === undefined || owner === null || owner.async || owner.node.decorators.length > 0) continue;
      const coroutine = coroutineOf(call, resolver);
      if (coroutine === null || expectsFailure(facts, place) || catches(facts, place, /^TypeError$/)) continue;
      report({
        at: { start: node.start, end: node.start + (/^yield\s+from/.exec(text(node))?.[0].length ?? 5) },
        message: 'message',
        args: { name: nameOf(coroutine.by, file) },
        fixes: () => fixesOf(owner, call.node, unit),
      });
    }
  },
};

function delegatedCall(node: Yield, facts: UnitFacts): UnitFacts['calls'][number] | undefined {
  const { value } = node;
  return node.from && value?.kind === 'call' ? facts.calls.find((found) => found.node === value) : undefined;
}

function fixesOf(owner: FunctionFact, call: Call, unit: UnitUnderCheck): readonly FixPlan[] {
  const { facts } = unit;
  if (owner.node.name === '__await__') return [{ title: { key: 'iterator' }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.insert(call.end, '.__await__()') }];
  const delegations: { readonly node: Yield; readonly value: Expr }[] = [];
  for (const { node, ...place } of facts.yields) {
    if (ownerFunction(facts, place) !== owner) continue;
    const inner = delegatedCall(node, facts);
    if (inner === undefined || coroutineOf(inner, unit.resolver) === null) return [];
    delegations.push({ node, value: inner.node });
  }
  if (/^__\w+__$/.test(owner.node.name)) return [];
  return [{
    title: { key: 'common.makeAsync', args: { name: owner.node.name } }, safety: 'suggestion', isPreferred: true,
    build: (edit) => {
      edit.insert(owner.node.header, 'async ');
      for (const { node, value } of delegations) edit.replace({ start: node.start, end: value.start }, 'await ');
    },
  }];
}
