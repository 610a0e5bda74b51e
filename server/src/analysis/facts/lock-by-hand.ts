// Locks that are acquired and released by hand, without a `finally`.

import { ownerFunction } from './context.ts';
import { samePath } from './locks.ts';
import type { Resolver } from './resolve.ts';
import { coroutineLock } from './shared-locks.ts';
import type { CallFact, StatementFact, UnitFacts } from './types.ts';
import type { Expr } from '../syntax/ast.ts';

export interface UnguardedLock {
  readonly acquire: CallFact;
  readonly lock: Expr;
  readonly taken: StatementFact;
  readonly given: StatementFact;
  /** Statements in between, on the same level. */
  readonly between: readonly StatementFact[];
}

/** `await lock.acquire()`, statements that may fail, `lock.release()`: all in one line of statements, and nowhere else. */
export function unguardedLock(acquire: CallFact, facts: UnitFacts, resolver: Resolver): UnguardedLock | null {
  const { callee } = acquire.node;
  if (callee.kind !== 'attribute' || callee.name !== 'acquire' || acquire.node.args.length > 0) return null;
  if (acquire.use.kind !== 'awaited' || acquire.use.outer.kind !== 'discarded') return null;
  const of = coroutineLock(callee.value, acquire, resolver);
  if (of === null || resolver.knowledge.api(of)?.asyncEnter === undefined) return null;
  const owner = ownerFunction(facts, acquire);
  const same = (name: string) => (call: CallFact): boolean => call.node.callee.kind === 'attribute' && call.node.callee.name === name && samePath(call.node.callee.value, callee.value);
  const releases = facts.calls.filter(same('release'));
  const [release, ...more] = releases;
  if (release === undefined || more.length > 0 || facts.calls.filter(same('acquire')).length > 1) return null;
  if (release.region !== acquire.region || release.node.start < acquire.node.end || release.use.kind !== 'discarded' || ownerFunction(facts, release) !== owner || owner === null) return null;
  const taken = facts.statements[acquire.statement];
  const given = facts.statements[release.statement];
  if (taken?.node.kind !== 'expression' || given?.node.kind !== 'expression') return null;
  const between = facts.statements.filter((found) => found.region === acquire.region && found.scope === acquire.scope && found.node.start > taken.node.end && found.node.end < given.node.start);
  const inside = (at: { readonly start: number }): boolean => at.start > taken.node.end && at.start < given.node.start;
  // Hand over hand: the order of several locks is somebody's plan.
  if (facts.calls.some((call) => inside(call.node) && call.node.callee.kind === 'attribute' && /^(acquire|release)$/.test(call.node.callee.name))) return null;
  // What only assigns names cannot fail.
  const mayFail = facts.suspensions.some(inside) || facts.calls.some((call) => inside(call.node));
  return mayFail && between.length > 0 ? { acquire, lock: callee.value, taken, given, between } : null;
}
