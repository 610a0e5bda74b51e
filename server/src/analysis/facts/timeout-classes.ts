// `asyncio.TimeoutError` and the built-in one: two classes before Python 3.11, one since.

import type { Expr } from '../syntax/ast.ts';
import { caughtTypes } from './cancellation.ts';
import { namesCaught } from './caught.ts';
import { isWithin, ownerFunction } from './context.ts';
import { withsAround } from './entered.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, HandlerFact, UnitFacts } from './types.ts';

/** `asyncio.TimeoutError` in a clause that does not name the built-in class as well. */
export function* aliasesCaught(facts: UnitFacts, resolver: Resolver): Generator<{ handler: HandlerFact; type: Expr }> {
  for (const handler of facts.handlers) {
    const { types } = handler.node;
    if (types === null || namesCaught(handler, resolver).includes('builtins.TimeoutError')) continue;
    for (const type of caughtTypes(types)) {
      // `from asyncio import TimeoutError`: the import would have to go.
      if (type.kind === 'name' && type.name === 'TimeoutError') continue;
      if (resolver.apiName(resolver.meaning(type, handler)) === 'asyncio.TimeoutError') yield { handler, type };
    }
  }
}

/** Clauses for the built-in class around a call that raises the other one on older versions, and no clause for that. */
export function* missedTimeouts(facts: UnitFacts, resolver: Resolver): Generator<{ handler: HandlerFact; call: CallFact }> {
  for (const handler of facts.handlers) {
    if (!namesCaught(handler, resolver).includes('builtins.TimeoutError')) continue;
    const siblings = facts.handlers.filter((other) => other.tryNode === handler.tryNode);
    if (siblings.some((other) => other.node.types === null || namesCaught(other, resolver).some((name) => name === null || name === 'asyncio.TimeoutError' || /^builtins\.(Exception|BaseException)$/.test(name)))) continue;
    const call = facts.calls.find((found) => isWithin(facts, found.region, handler.tryRegion) && ownerFunction(facts, found) === ownerFunction(facts, handler) && raisesOld(found, resolver) && isRun(found));
    // A scope of 3.11 around it: this code does not run on older versions.
    if (call !== undefined && ![...withsAround(facts, call)].some((fact) => fact.node.items.some(({ context }) => isNew(context, fact, resolver)))) yield { handler, call };
  }
}

function raisesOld(call: CallFact, resolver: Resolver): boolean {
  const name = resolver.apiName(resolver.callee(call));
  return name !== null && resolver.knowledge.api(name)?.raisesOldTimeout === true;
}

function isRun(call: CallFact): boolean {
  return call.use.kind === 'awaited' || (call.use.kind === 'entered' && call.use.async);
}

function isNew(context: Expr, place: HandlerFact | { scope: number; region: number; statement: number }, resolver: Resolver): boolean {
  const name = context.kind === 'call' ? resolver.apiName(resolver.meaning(context.callee, place)) : null;
  return name !== null && resolver.knowledge.api(name)?.since !== undefined;
}
