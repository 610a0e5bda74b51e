// Thread pools that are made for one call.

import type { CallFact, UnitFacts } from './types.ts';
import type { Resolver } from './resolve.ts';
import { argumentAt } from './blocking.ts';
import { ownerScope } from './context.ts';

export interface PoolForOneCall {
  /** What makes the pool. */
  readonly made: CallFact;
  readonly of: string;
}

/** `loop.run_in_executor(ThreadPoolExecutor(), work)`: nobody else can use the pool, or shut it down. */
export function poolForOneCall(call: CallFact, facts: UnitFacts, resolver: Resolver): PoolForOneCall | null {
  const offload = resolver.api(call)?.offload;
  // The pool stands in front of what it runs.
  if (offload?.callable.position !== 1 || ownerScope(facts, call.scope)?.index === 0) return null;
  const pool = argumentAt(call.node, { position: 0, keyword: 'executor' })?.value;
  const made = pool?.kind === 'call' ? facts.calls.find((found) => found.node === pool) : undefined;
  // A function may give the same pool each time.
  const isNew = made !== undefined && resolver.callee(made).kind === 'api' && resolver.api(made)?.kind === 'class';
  const value = isNew ? resolver.result(made) : null;
  if (made === undefined || value?.kind !== 'instance' || !resolver.knowledge.isSubclass(value.of, 'concurrent.futures.Executor')) return null;
  return { made, of: value.of };
}
