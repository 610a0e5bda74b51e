// Every request makes a client with a connection pool of its own, which is thrown away with the request.

import { isOnLoop, ownerFunction } from '../facts/context.ts';
import { routeOf } from '../facts/endpoints.ts';
import type { CallFact } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'client-per-request-handler',
  aliases: [],
  family: 'performance',
  severity: 'information',
  fix: 'none',
  onByDefault: true,
  words: ['async'],

  check(unit) {
    const { facts, resolver, isTest, report } = unit;
    for (const call of facts.calls) {
      const fact = isOnLoop(facts, call) ? ownerFunction(facts, call) : null;
      if (fact === null || fact.node.decorators.length === 0) continue;
      const type = pooled(call, unit);
      if (type === null || routeOf(fact, resolver) === null || isKept(call, unit) || dependsOnRequest(call, unit)) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { type: type.slice(type.lastIndexOf('.') + 1), name: fact.node.name },
        severity: loweredInTests('information', isTest),
      });
    }
  },
};

/** The class that is made, if it is one to be shared. */
function pooled(call: CallFact, { resolver }: UnitUnderCheck): string | null {
  if (resolver.apiName(resolver.callee(call)) === null) return null;
  const made = resolver.awaited(resolver.result(call));
  const value = made.kind === 'instance' ? made : resolver.result(call);
  return value.kind === 'instance' && resolver.knowledge.api(value.of)?.longLived === true ? value.of : null;
}

/** It goes to an attribute, a container or a global, is returned, or is passed on: somebody may keep it. */
function isKept({ use, scope }: CallFact, { facts }: UnitUnderCheck): boolean {
  const outer = use.kind === 'awaited' ? use.outer : use;
  switch (outer.kind) {
    case 'entered': case 'attribute': return false;
    case 'assigned': {
      const [target, ...more] = outer.node.targets;
      if (target?.kind !== 'name' || more.length > 0) return true;
      const { name } = target;
      if (facts.scopes[scope]?.globals.has(name) !== false || facts.scopes[scope]?.nonlocals.has(name) !== false || (facts.scopes[scope]?.bindings.get(name)?.length ?? 0) !== 1) return true;
      return facts.reads.some((read) => read.name === name && read.use.kind !== 'attribute' && read.use.kind !== 'entered');
    }
    default: return true;
  }
}

/** Credentials, addresses or settings that come with the request make it the request's own. */
function dependsOnRequest(call: CallFact, { facts, resolver }: UnitUnderCheck): boolean {
  const { node } = call;
  return facts.reads.some((read) => read.start > node.open && read.end < node.end && resolver.isLocal(read.name, call))
    || node.args.some(({ keyword, form }) => form === 'double-star' || form === 'star' || /^(headers|auth|cookies|cookie_jar|connector|transport)$/.test(keyword ?? ''));
}
