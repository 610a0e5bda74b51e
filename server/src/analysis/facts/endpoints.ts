// Functions that a framework calls for requests.

import { ownerFunction } from './context.ts';
import { loopNeedOf } from './loop-use.ts';
import type { ModuleNames } from './names.ts';
import { bodiesReached } from './reach.ts';
import type { Resolver } from './resolve.ts';
import { decorationOf } from './summary.ts';
import type { FunctionFact, UnitFacts } from './types.ts';

/** A decorator that makes the function answer requests; `threads`: the framework would run a plain function in a thread. */
export function routeOf(fact: FunctionFact, resolver: Resolver): { readonly threads: boolean } | null {
  let threads: boolean | null = null;
  for (const decorator of fact.node.decorators) {
    const name = resolver.apiName(resolver.meaning(decorator.kind === 'call' ? decorator.callee : decorator, fact));
    const api = name === null ? undefined : resolver.knowledge.api(name);
    if (api?.decorator === 'route') threads = (threads ?? true) && api.plainInThread === true;
  }
  return threads === null ? null : { threads };
}

/** Nothing in the body, or in what it calls, needs the loop: it could be a plain function. */
export function couldBePlain(fact: FunctionFact, key: string, facts: UnitFacts, resolver: Resolver, names: ModuleNames): boolean {
  if (!fact.async || fact.generator || decorationOf(fact, resolver) !== 'none') return false;
  if (facts.suspensions.some((found) => ownerFunction(facts, found) === fact)) return false;
  for (const call of facts.calls) {
    if (ownerFunction(facts, call) !== fact) continue;
    if (loopNeedOf(call, resolver) !== null || resolver.result(call).kind === 'awaitable') return false;
    for (const { body } of bodiesReached(resolver.callee(call), null, names, { maxDepth: 4, isAllowed: () => false })) if (body.loop.length > 0 || body.mindsLoop) return false;
  }
  return names.references(key).length === 0;
}
