// Awaiting a task that was just cancelled, with a handler that does not catch what it raises.

import type { Expr } from '../syntax/ast.ts';
import { catchesCancellation } from './cancellation.ts';
import { namesCaught } from './caught.ts';
import { isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { withOf } from './entered.ts';
import { callOf, onlyBinding } from './local-names.ts';
import { samePath } from './locks.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import { suppressions, type Suppression } from './suppressed.ts';
import type { CallFact, FunctionFact, HandlerFact, Region, Suspension, UnitFacts } from './types.ts';

export interface EscapingChild {
  readonly wait: Suspension;
  readonly cancel: CallFact;
  /** What looks as if it caught the end of the task. */
  readonly guard: { readonly kind: 'handler'; readonly handler: HandlerFact } | { readonly kind: 'suppress'; readonly suppression: Suppression };
}

export function* escapingChildren(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<EscapingChild> {
  for (const wait of facts.suspensions) {
    if (wait.form !== 'await' || (wait.value.kind !== 'name' && wait.value.kind !== 'attribute') || !isOnLoop(facts, wait)) continue;
    const owner = ownerFunction(facts, wait);
    const cancel = owner === null ? null : cancelBefore(wait, owner, facts);
    if (owner === null || cancel === null || mayEndQuietly(wait.value, owner, facts, resolver, file)) continue;
    const guard = guardOf(wait, facts, resolver);
    if (guard !== null) yield { wait, cancel, guard };
  }
}

/** `task.cancel()` on the way to the `await`, with nothing in between that gives the name another task. */
function cancelBefore(wait: Suspension, owner: FunctionFact, facts: UnitFacts): CallFact | null {
  const around = new Set([-1, ...[...regionsAround(facts, wait.region)].map((region) => region.index)]);
  for (const call of facts.calls) {
    const { callee } = call.node;
    if (callee.kind !== 'attribute' || callee.name !== 'cancel' || !samePath(callee.value, wait.value) || call.node.start > wait.start || ownerFunction(facts, call) !== owner) continue;
    const region = facts.regions[call.region];
    // `if not task.done(): task.cancel()` lies on the way as well.
    if (!around.has(call.region) && !(region?.kind === 'if' && around.has(region.parent) && isBehind(wait, region, facts))) continue;
    const rebound = facts.attributeWrites.some((write) => samePath(write.target, wait.value) && write.target.start > call.node.start && write.target.start < wait.start);
    if (!rebound) return call;
  }
  return null;
}

/** Behind the whole statement that the branch belongs to: neither in an `else` of it nor in the test of an `elif`. */
function isBehind(wait: Suspension, branch: Region, facts: UnitFacts): boolean {
  const statement = facts.statements[branch.statement]?.node;
  return statement === undefined || wait.start >= statement.end;
}

/** The task may take its cancellation without a word: a coroutine of this file that catches it, or one that cannot be seen in a file that speaks of it. */
function mayEndQuietly(task: Expr, owner: FunctionFact, facts: UnitFacts, resolver: Resolver, file: ModuleNames): boolean {
  const binding = task.kind === 'name' ? onlyBinding(facts, owner, task.name) : null;
  const made = binding?.source.kind === 'value' ? callOf(binding.source.value, facts) : null;
  const work = made?.node.args[0]?.value;
  const called = made !== null && work?.kind === 'call' ? resolver.meaning(work.callee, made) : null;
  if (called?.kind !== 'function') {
    const value = resolver.meaning(task, { scope: owner.ownScope, region: -1, statement: owner.statement });
    return value.kind !== 'awaitable' || file.mentions('CancelledError') || file.mentions('except:') || file.mentions('BaseException');
  }
  const found = file.functionOf(called.key);
  if (found === null || file.summary(called.key).nature !== 'coroutine') return true;
  const inner = file.resolver(found.slot);
  return found.slot.facts.handlers.some((handler) => ownerFunction(found.slot.facts, handler) === found.fact && catchesCancellation(handler, inner) !== 'nothing')
    || found.slot.facts.reads.some((read) => ownerFunction(found.slot.facts, read) === found.fact && read.name === 'suppress');
}

/** The innermost `try` or `suppress` that names `Exception`; null where something around catches the cancellation, or nothing is meant to be caught. */
function guardOf(wait: Suspension, facts: UnitFacts, resolver: Resolver): EscapingChild['guard'] | null {
  let guard: EscapingChild['guard'] | null = null;
  for (const region of regionsAround(facts, wait.region)) {
    const block = withOf(facts, region);
    if (block !== null) {
      const suppression = [...suppressions(facts, resolver)].find((found) => found.fact === block);
      // Another context may do with the error what it likes.
      if (suppression === undefined || suppression.names.some((name) => name === null || name === 'asyncio.CancelledError' || name === 'builtins.BaseException')) return null;
      if (suppression.names.includes('builtins.Exception')) guard ??= { kind: 'suppress', suppression };
    }
    if (region.kind !== 'try') continue;
    const handlers = facts.handlers.filter((found) => found.tryRegion === region.index);
    if (handlers.some((handler) => handler.node.star || catchesCancellation(handler, resolver) !== 'nothing' || namesCaught(handler, resolver).includes(null))) return null;
    const handler = handlers.find((found) => namesCaught(found, resolver).includes('builtins.Exception'));
    if (handler !== undefined) guard ??= { kind: 'handler', handler };
  }
  return guard;
}
