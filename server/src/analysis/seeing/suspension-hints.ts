// What the keywords do not say by themselves: where `async with` and `async for` suspend, and which `await` never does.

import { ownerFunction } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import { callOf } from '../facts/local-names.ts';
import type { ModuleNames } from '../facts/names.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import type { Suspension, UnitFacts, WithFact } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { SuspensionHint } from './model.ts';
import { ownSuspensions, placed, touches } from './places.ts';

export function suspensionHints(file: FileFacts, range: Span): SuspensionHint[] {
  return file.slots.flatMap((slot) => {
    if (!touches(slot, range)) return [];
    const resolver = file.names.resolver(slot);
    return slot.facts.suspensions.flatMap((found) => {
      const at = placed(slot, { start: found.start, end: headerEnd(found, slot) });
      if (at === null || at.end < range.start || range.end < at.end || ownerFunction(slot.facts, found)?.async !== true) return [];
      const kind = kindOf(found, slot, resolver, file.names);
      return kind === null ? [] : [{ at: at.end, kind }];
    });
  });
}

/** Behind the last of several contexts. */
function headerEnd(found: Suspension, { facts }: Slot): number {
  const fact = found.form === 'async-with' ? withOf(found, facts) : undefined;
  return fact?.node.items.at(-1)?.end ?? found.end;
}

function withOf({ start }: Suspension, facts: UnitFacts): WithFact | undefined {
  return facts.withs.find(({ node }) => node.async && node.start === start);
}

function kindOf(found: Suspension, slot: Slot, resolver: Resolver, names: ModuleNames): SuspensionHint['kind'] | null {
  switch (found.form) {
    case 'async-for': case 'async-comprehension': return 'each-round';
    case 'async-with': {
      const fact = withOf(found, slot.facts);
      return fact === undefined ? null : scopeOf(fact, resolver);
    }
    case 'await': return runsThrough(found, slot, resolver, names, 0) ? 'never' : null;
  }
}

/** Time limits only look at the clock, and a task group waits at its end. */
function scopeOf(fact: WithFact, resolver: Resolver): SuspensionHint['kind'] | null {
  const scopes = fact.node.items.map(({ context }) => {
    const value = resolver.meaning(context, fact);
    return value.kind === 'instance' ? resolver.knowledge.api(value.of)?.scope : context.kind === 'call' ? scopeOfCall(resolver.apiName(resolver.meaning(context.callee, fact)), resolver) : undefined;
  });
  if (scopes.every((scope) => scope === 'timeout')) return null;
  return scopes.every((scope) => scope === 'timeout' || scope === 'task-group') ? 'exit' : 'enter-and-exit';
}

function scopeOfCall(name: string | null, resolver: Resolver): string | undefined {
  return name === null ? undefined : resolver.knowledge.api(name)?.scope;
}

/** A coroutine function in which nothing suspends, down to a depth that a reader could follow. */
function runsThrough(found: Suspension, slot: Slot, resolver: Resolver, names: ModuleNames, depth: number): boolean {
  const call = callOf(found.value, slot.facts);
  const callee = call === null ? null : resolver.callee(call);
  if (callee?.kind !== 'function' || depth > 3) return false;
  const { nature, stub } = names.summary(callee.key);
  const target = names.functionOf(callee.key);
  // A method may be overridden by one that suspends.
  if (target === null || nature !== 'coroutine' || stub || names.isMethod(callee.key) || !target.fact.async) return false;
  const inner = names.resolver(target.slot);
  return target.slot.broken === null && ownSuspensions(target.fact, target.slot).every((next) => next.form === 'await' && runsThrough(next, target.slot, inner, names, depth + 1));
}
