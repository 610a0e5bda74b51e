// Coroutine functions that wait for nothing, though nobody but this file asks them to be any.

import { ownerFunction } from './context.ts';
import { loopNeedOf } from './loop-use.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, FunctionFact, UnitFacts } from './types.ts';

export interface AwaitedCall {
  readonly slot: Slot;
  readonly call: CallFact;
}

export interface NeverSuspending {
  readonly fact: FunctionFact;
  /** Every mention in the file: a call that is awaited on the spot. */
  readonly calls: readonly AwaitedCall[];
}

export function* neverSuspendingHelpers(facts: UnitFacts, slot: Slot, resolver: Resolver, file: ModuleNames): Generator<NeverSuspending> {
  if (facts.damage.length > 0) return;
  for (const fact of facts.functions) {
    if (!fact.async || fact.generator || fact.scope !== 0 || fact.node.decorators.length > 0 || !isFree(fact, slot, file)) continue;
    if (isPlaceholder(fact) || suspends(fact, facts, resolver) || file.summary(`${slot.id}:${fact.index}`).stub) continue;
    const references = file.references(`${slot.id}:${fact.index}`);
    const calls = references.flatMap(({ slot: from, call }) => call?.use.kind === 'awaited' ? [{ slot: from, call }] : []);
    if (calls.length > 0 && calls.length === references.length) yield { fact, calls };
  }
}

/** Of the module and the only one of its name, or a private method of a class that inherits nothing: no base or protocol asks for a coroutine function. */
function isFree({ node }: FunctionFact, slot: Slot, file: ModuleNames): boolean {
  const { classKey } = slot.container;
  if (classKey !== null && (!/^_[^_]/.test(node.name) || inherits(classKey, file))) return false;
  const namesakes = file.holding(node.name).flatMap(({ slot: other }) => other.facts.functions.filter((found) => found.node.name === node.name));
  return namesakes.length === 1;
}

/** A metaclass counts as well: abstract classes are there to be inherited from. */
function inherits(classKey: string, file: ModuleNames): boolean {
  const found = file.classAt(classKey);
  return found === null || found.fact.node.bases.length > 0;
}

/** It only raises or gives a constant: what it will wait for is still to be written, or it stands in for something that waits. */
function isPlaceholder({ node }: FunctionFact): boolean {
  return node.body.statements.every((statement) => statement.kind === 'raise' || statement.kind === 'pass' || (statement.kind === 'return' && (statement.value === null || statement.value.kind === 'constant'))
    || (statement.kind === 'expression' && statement.value.kind === 'constant'));
}

/** It has a point of suspension, makes something awaitable, or needs a running loop, which `async` is there to promise. */
function suspends(fact: FunctionFact, facts: UnitFacts, resolver: Resolver): boolean {
  const inside = (at: { readonly start: number; readonly end: number }): boolean => at.start >= fact.node.start && at.end <= fact.node.end;
  return facts.suspensions.some((found) => inside(found) && ownerFunction(facts, found) === fact)
    || facts.statements.some(({ node }) => node.kind === 'unknown-statement' && inside(node))
    || facts.calls.some((call) => inside(call.node) && (resolver.result(call).kind === 'awaitable' || loopNeedOf(call, resolver) !== null));
}
