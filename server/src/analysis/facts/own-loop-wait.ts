// Work that a coroutine hands to its own loop as if it stood in another thread.

import type { Call, Expr } from '../syntax/ast.ts';
import { argumentAt } from './blocking.ts';
import { isOnLoop, ownerFunction } from './context.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts } from './types.ts';

export interface OwnLoopWait {
  /** The call that hands the coroutine over. */
  readonly submit: Call;
  /** The coroutine. */
  readonly awaitable: Expr;
  /** Null: the future has no name. */
  readonly name: string | null;
}

/** `run_coroutine_threadsafe(work(), loop).result()` on the loop that runs this coroutine: it waits for what cannot start before it returns. */
export function waitsForOwnLoop(call: CallFact, facts: UnitFacts, resolver: Resolver): OwnLoopWait | null {
  const { callee } = call.node;
  if (callee.kind !== 'attribute' || (callee.name !== 'result' && callee.name !== 'exception') || !isOnLoop(facts, call)) return null;
  const submit = submitted(callee.value, call, facts, resolver);
  if (submit === null) return null;
  const api = resolver.knowledge.api(resolver.apiName(resolver.meaning(submit.callee, call)) ?? '');
  const [first] = submit.args;
  if (api?.submitsTo === undefined || first?.form !== 'positional') return null;
  const loop = argumentAt(submit, api.submitsTo);
  if (loop === null || !isOwnLoop(loop.value, call, facts, resolver)) return null;
  return { submit, awaitable: first.value, name: callee.value.kind === 'name' ? callee.value.name : null };
}

/** The call behind the receiver; through a name only if nothing else is done with that. */
function submitted(receiver: Expr, place: CallFact, facts: UnitFacts, resolver: Resolver): Call | null {
  if (receiver.kind === 'call') return receiver;
  if (receiver.kind !== 'name') return null;
  const [only, ...more] = resolver.visible(receiver.name, place, receiver.start) ?? [];
  if (only === undefined || more.length > 0 || only.source.kind !== 'value' || only.source.value.kind !== 'call') return null;
  return facts.reads.filter((read) => read.name === receiver.name).length === 1 ? only.source.value : null;
}

/** The running loop: asked for here, or by this coroutine under one name. */
function isOwnLoop(expr: Expr, place: Place, facts: UnitFacts, resolver: Resolver): boolean {
  if (expr.kind === 'call') return resolver.knowledge.api(resolver.apiName(resolver.meaning(expr.callee, place)) ?? '')?.ownLoop === true;
  if (expr.kind !== 'name') return false;
  const [only, ...more] = resolver.visible(expr.name, place, expr.start) ?? [];
  return only !== undefined && more.length === 0 && only.source.kind === 'value' && only.source.value.kind === 'call'
    && ownerFunction(facts, only) === ownerFunction(facts, place) && isOwnLoop(only.source.value, only, facts, resolver);
}
