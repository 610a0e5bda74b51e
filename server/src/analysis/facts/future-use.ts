// A future that is used as if it were the result it will have.

import { expectsFailure, formattedBy } from './awaiting.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import { onlyBinding, readsWithin } from './local-names.ts';
import { isCounted } from './plain-values.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, UnitFacts, Use } from './types.ts';

export type ResultUse = 'fails' | 'shows';

/** `a, b = gather(x(), y())`, `print(loop.run_in_executor(None, work))`, or the same with a name that is used for nothing else. Null: another use, or another call. */
export function takenForResult(call: CallFact, facts: UnitFacts, resolver: Resolver): ResultUse | null {
  const result = resolver.result(call);
  if (result.kind !== 'awaitable' || result.sort !== 'future' || !isOnLoop(facts, call) || expectsFailure(facts, call)) return null;
  const api = resolver.api(call);
  // `create_future()` is a place for a result, to be looked at, and what is shielded may be held as a task.
  if (api?.takesAwaitable !== 'all' && api?.offload === undefined) return null;
  if (call.use.kind !== 'assigned') return resultUse(call.use, facts, resolver);
  const [target, ...more] = call.use.node.targets;
  if (target === undefined || more.length > 0) return null;
  if (target.kind === 'tuple' || target.kind === 'list') return 'fails';
  const owner = ownerFunction(facts, call);
  if (target.kind !== 'name' || owner === null || onlyBinding(facts, owner, target.name) === null) return null;
  const reads = readsWithin(facts, owner, target.name);
  const uses = reads.map(({ use }) => resultUse(use, facts, resolver));
  if (uses.length === 0 || uses.includes(null)) return null;
  if (uses.includes('fails')) return 'fails';
  // Shown after a while: somebody wants to see its state.
  return facts.suspensions.some(({ start }) => start > call.node.end && reads.some((read) => start < read.start)) ? null : 'shows';
}

function resultUse(use: Use, facts: UnitFacts, resolver: Resolver): ResultUse | null {
  if (use.kind === 'subscripted' || (use.kind === 'iterated' && !use.async) || isCounted(use, facts, resolver)) return 'fails';
  return formattedBy(use, facts, resolver) ? 'shows' : null;
}
