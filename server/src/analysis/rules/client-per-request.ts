// A request handler makes a client that keeps connections, uses it once and throws it away.

import { ownerFunction } from '../facts/context.ts';
import type { FunctionFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'client-per-request',
  aliases: [],
  family: 'frameworks',
  severity: 'hint',
  fix: 'none',
  onByDefault: true,

  check(unit) {
    const { facts, resolver, isTest, report } = unit;
    if (isTest) return;
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      if (name === null || resolver.knowledge.api(name)?.pools !== true) continue;
      const owner = ownerFunction(facts, call);
      // Headers, keys and addresses may be those of one user.
      if (owner === null || !owner.async || !isRoute(owner, unit) || call.node.args.some(({ keyword }) => keyword !== 'timeout')) continue;
      report({ at: call.node.callee, message: 'message', args: { name: name.slice(name.lastIndexOf('.') + 1) } });
    }
  },
};

function isRoute(fact: FunctionFact, { resolver }: UnitUnderCheck): boolean {
  return fact.node.decorators.some((decorator) => {
    const name = resolver.apiName(resolver.meaning(decorator.kind === 'call' ? decorator.callee : decorator, fact));
    return name !== null && resolver.knowledge.api(name)?.decorator === 'route';
  });
}
