// Locks that a coroutine function takes on its way, and the methods of its own object that it awaits: what is needed to see that
// somebody who holds a lock waits for himself.

import type { Expr, WithItem } from '../syntax/ast.ts';
import { isWithin, ownerFunction, regionsAround } from './context.ts';
import type { Meaning } from './meaning.ts';
import type { Resolver } from './resolve.ts';
import type { FunctionFact, Place, Suspension, UnitFacts, WithFact } from './types.ts';

interface Site {
  /** Relative to the function's unit. */
  readonly at: { readonly start: number; readonly end: number };
}

/** `async with self.lock:`; `attribute` is `lock`. Whether it is a lock is told by the class of the object at hand. */
export interface LockSite extends Site {
  readonly attribute: string;
}

/** `await self.method(…)` */
export interface AwaitSite extends Site {
  readonly method: string;
}

/** Only what every call of the function comes to. */
export function locksTaken(fact: FunctionFact, facts: UnitFacts): LockSite[] {
  const found: LockSite[] = [];
  for (const held of facts.withs) {
    if (!held.node.async || ownerFunction(facts, held) !== fact || !isCertain(held, held.node.start, fact, facts)) continue;
    for (const { context } of held.node.items) {
      const attribute = ownAttribute(context, fact);
      if (attribute !== null) found.push({ attribute, at: { start: context.start, end: context.end } });
    }
  }
  return found;
}

export function ownAwaits(fact: FunctionFact, facts: UnitFacts): AwaitSite[] {
  const found: AwaitSite[] = [];
  for (const suspension of facts.suspensions) {
    if (ownerFunction(facts, suspension) !== fact || !isCertain(suspension, suspension.start, fact, facts)) continue;
    const method = awaitedMethod(suspension, fact);
    if (method !== null) found.push({ method, at: { start: suspension.value.start, end: suspension.value.end } });
  }
  return found;
}

/** A lock of the object itself that a coroutine holds, with the places in the block where it may meet it again. */
export interface OwnLock {
  readonly fact: FunctionFact;
  readonly held: WithFact;
  readonly item: WithItem;
  readonly attribute: string;
}

export function* ownLocksHeld(facts: UnitFacts, resolver: Resolver): Generator<OwnLock> {
  for (const held of facts.withs) {
    const fact = held.node.async ? ownerFunction(facts, held) : null;
    if (fact === null) continue;
    for (const item of held.node.items) {
      const attribute = ownAttribute(item.context, fact);
      if (attribute !== null && isExclusive(resolver.meaning(item.context, held), resolver)) yield { fact, held, item, attribute };
    }
  }
}

/** Whoever holds it and takes it again waits for ever. */
export function isExclusive(lock: Meaning, resolver: Resolver): boolean {
  return lock.kind === 'instance' && resolver.knowledge.api(lock.of)?.reentrant === false;
}

/** Methods of the same object that are awaited in the block, in the coroutine itself. */
export function* awaitsInside({ fact, held }: OwnLock, facts: UnitFacts): Generator<AwaitSite> {
  for (const suspension of facts.suspensions) {
    if (!isWithin(facts, suspension.region, held.bodyRegion) || ownerFunction(facts, suspension) !== fact) continue;
    const method = awaitedMethod(suspension, fact);
    if (method !== null) yield { method, at: { start: suspension.value.start, end: suspension.value.end } };
  }
}

/** Where the block takes the same lock once more. */
export function* takenInside({ fact, held, attribute }: OwnLock, facts: UnitFacts): Generator<Site['at']> {
  for (const inner of facts.withs) {
    if (!inner.node.async || !isWithin(facts, inner.region, held.bodyRegion) || ownerFunction(facts, inner) !== fact) continue;
    for (const { context } of inner.node.items) if (ownAttribute(context, fact) === attribute) yield { start: context.start, end: context.end };
  }
}

function awaitedMethod({ form, value }: Suspension, fact: FunctionFact): string | null {
  return form === 'await' && value.kind === 'call' ? ownAttribute(value.callee, fact) : null;
}

/** `x` of `self.x`. */
function ownAttribute(expr: Expr, fact: FunctionFact): string | null {
  const self = fact.node.params[0];
  return expr.kind === 'attribute' && expr.value.kind === 'name' && self?.form === 'plain' && expr.value.name === self.name ? expr.name : null;
}

/** Under no condition, and no way out before it. */
export function isCertain(place: Place, offset: number, fact: FunctionFact, facts: UnitFacts): boolean {
  for (const { kind } of regionsAround(facts, place.region)) if (kind !== 'with' && kind !== 'async-with' && kind !== 'try' && kind !== 'finally') return false;
  return !facts.returns.some(({ scope, node }) => scope === fact.ownScope && node.end <= offset);
}
