// Local tasks that are cancelled and never awaited, although their cleanup takes time.

import { catchesCancellation } from './cancellation.ts';
import { isInside, isOnLoop, isWithin, ownerFunction } from './context.ts';
import { callOf, methodCalled, onlyBinding, readsWithin } from './local-names.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, StatementFact, UnitFacts } from './types.ts';

export interface UnfinishedCancel {
  readonly call: CallFact;
  readonly statement: StatementFact;
  readonly task: string;
  /** Key of the coroutine function with the cleanup. */
  readonly coroutine: string;
}

export function* unfinishedCancels(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<UnfinishedCancel> {
  for (const call of facts.calls) {
    const { callee } = call.node;
    if (callee.kind !== 'attribute' || callee.name !== 'cancel' || callee.value.kind !== 'name' || call.use.kind !== 'discarded' || !isOnLoop(facts, call)) continue;
    const owner = ownerFunction(facts, call);
    const statement = facts.statements[call.statement];
    const task = callee.value.name;
    const binding = owner === null ? null : onlyBinding(facts, owner, task);
    if (owner === null || binding?.source.kind !== 'value' || statement === undefined) continue;
    // Only cancelled, or asked for its state: nobody waits for it or hands it on.
    const idle = readsWithin(facts, owner, task).every((read) => {
      const method = methodCalled(read.use, facts);
      return read.use.kind === 'condition' || (method !== null && /^(cancel|done|cancelled|set_name|get_name)$/.test(method.name));
    });
    const made = callOf(binding.source.value, facts);
    const name = made === null ? null : resolver.apiName(resolver.callee(made));
    if (!idle || made === null || name === null || resolver.knowledge.api(name)?.startsTask !== 'weak') continue;
    const coroutine = made.node.args[0]?.value;
    const called = coroutine?.kind === 'call' ? resolver.meaning(coroutine.callee, made) : null;
    if (called?.kind === 'function' && waitsWhenCancelled(called.key, file)) yield { call, statement, task, coroutine: called.key };
  }
}

/** Something is awaited in a `finally` block or in the clause for the cancellation. */
function waitsWhenCancelled(key: string, file: ModuleNames): boolean {
  const found = file.functionOf(key);
  if (found === null || file.summary(key).nature !== 'coroutine') return false;
  const { facts } = found.slot;
  const resolver = file.resolver(found.slot);
  return facts.suspensions.some((wait) => ownerFunction(facts, wait) === found.fact && (isInside(facts, wait, ['finally'])
    || facts.handlers.some((handler) => isWithin(facts, wait.region, handler.bodyRegion) && catchesCancellation(handler, resolver) !== 'nothing')));
}
