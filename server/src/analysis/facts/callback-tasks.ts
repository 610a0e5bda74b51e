// Tasks that a callback of the event loop creates: the loop calls it and drops what it returns.

import type { Expr, Lambda } from '../syntax/ast.ts';
import { argumentAt } from './blocking.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts, Use } from './types.ts';

export interface CallbackTask {
  /** What a reader blames: `asyncio.create_task`. */
  readonly at: Expr;
  /** The call that registers the callback. */
  readonly registers: CallFact;
  /** The lambda and what it does; null where the function itself is the callback. */
  readonly lambda: { readonly node: Lambda; readonly call: CallFact } | null;
}

export function* callbackTasks(facts: UnitFacts, resolver: Resolver): Generator<CallbackTask> {
  for (const registers of facts.calls) {
    const offload = resolver.api(registers)?.offload;
    const callback = offload?.runsIn === 'loop' ? argumentAt(registers.node, offload.callable)?.value : undefined;
    if (callback === undefined) continue;
    if (callback.kind === 'lambda') {
      for (const call of facts.calls) if (startsTask(call.node.callee, call, resolver) && isResultOf(call.use, callback)) yield { at: call.node.callee, registers, lambda: { node: callback, call } };
    } else if ((callback.kind === 'name' || callback.kind === 'attribute') && startsTask(callback, registers, resolver)) yield { at: callback, registers, lambda: null };
  }
}

function startsTask(expr: Expr, place: Place, resolver: Resolver): boolean {
  const name = resolver.apiName(resolver.meaning(expr, place));
  return name !== null && resolver.knowledge.api(name)?.startsTask === 'weak';
}

function isResultOf(use: Use, lambda: Lambda): boolean {
  return use.kind === 'lambda-result' && use.node === lambda;
}
