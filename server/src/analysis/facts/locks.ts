// Which locks are held where.

import type { Expr } from '../syntax/ast.ts';
import { isOnLoop, isWithin, ownerFunction } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, Suspension, UnitFacts } from './types.ts';

export interface HeldLock {
  /** Where it is taken. */
  readonly taken: Expr;
  readonly lock: Expr;
  /** Class of the lock. */
  readonly of: string;
  /** The first place where the holder is suspended. */
  readonly at: Suspension;
  /** Taken by `with`, not by `acquire()`. */
  readonly entered: boolean;
}

/** Thread and process locks that a coroutine holds while it is suspended. */
export function* heldWhileSuspended(facts: UnitFacts, resolver: Resolver): Generator<HeldLock> {
  for (const fact of facts.withs) {
    if (fact.node.async) continue;
    for (const { context } of fact.node.items) {
      const of = threadLock(context, fact, resolver);
      if (of === null) continue;
      // A generator expression waits when somebody iterates over it.
      const at = facts.suspensions.find((found) => isWithin(facts, found.region, fact.bodyRegion) && isOnLoop(facts, found));
      if (at === undefined || releases(facts, context, fact.node.body.start, at.start)) continue;
      yield { taken: context, lock: context, of, at, entered: true };
    }
  }
  for (const call of facts.calls) {
    const { callee } = call.node;
    // `if lock.acquire(blocking=False)` gives up instead of waiting.
    if (callee.kind !== 'attribute' || callee.name !== 'acquire' || call.use.kind !== 'discarded' || call.node.args.length > 0) continue;
    const of = threadLock(callee.value, call, resolver);
    if (of === null || ownerFunction(facts, call) === null) continue;
    const release = releaseBehind(facts, call, callee.value);
    if (release === null) continue;
    const at = facts.suspensions.find((found) => found.start > call.node.end && found.end < release.node.start && isOnLoop(facts, found) && isWithin(facts, found.region, call.region) && ownerFunction(facts, found) === ownerFunction(facts, call));
    if (at !== undefined) yield { taken: call.node, lock: callee.value, of, at, entered: false };
  }
}

/** The class of a lock that stops the whole thread; null: another object, or nobody can tell. */
export function threadLock(expr: Expr, place: Place, resolver: Resolver): string | null {
  const value = resolver.meaning(expr, place);
  const lock = value.kind === 'instance' ? resolver.knowledge.api(value.of)?.lock : undefined;
  return value.kind === 'instance' && (lock === 'thread' || lock === 'process') ? value.of : null;
}

/** The first `release()` of the same lock in the same straight line, or in the `finally` behind it. */
function releaseBehind(facts: UnitFacts, acquire: CallFact, lock: Expr): CallFact | null {
  const first = facts.calls.find((call) => call.node.start > acquire.node.end && isReleaseOf(call, lock) && ownerFunction(facts, call) === ownerFunction(facts, acquire));
  if (first === undefined) return null;
  if (first.region === acquire.region) return first;
  const region = facts.regions[first.region];
  return region?.kind === 'finally' && (region.parent === acquire.region || region.parent === facts.regions[acquire.region]?.parent) ? first : null;
}

function releases(facts: UnitFacts, lock: Expr, from: number, to: number): boolean {
  return facts.calls.some((call) => call.node.start >= from && call.node.end <= to && isReleaseOf(call, lock));
}

function isReleaseOf(call: CallFact, lock: Expr): boolean {
  const { callee } = call.node;
  return callee.kind === 'attribute' && callee.name === 'release' && samePath(callee.value, lock);
}

/** `self.lock` and `self.lock`: the same chain of names. */
export function samePath(a: Expr, b: Expr): boolean {
  if (a.kind === 'name' && b.kind === 'name') return a.name === b.name;
  return a.kind === 'attribute' && b.kind === 'attribute' && a.name === b.name && samePath(a.value, b.value);
}
