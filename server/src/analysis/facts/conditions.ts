// `asyncio.Condition`: who may wake and who waits.

import type { Expr } from '../syntax/ast.ts';
import { isInside, isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { samePath } from './locks.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, Place, UnitFacts } from './types.ts';

export type ConditionMisuse = { readonly kind: 'not-held' | 'no-predicate'; readonly condition: Expr };

export function conditionMisuse(call: CallFact, slot: Slot, resolver: Resolver, file: ModuleNames): ConditionMisuse | null {
  const { facts } = slot;
  const { callee } = call.node;
  if (callee.kind !== 'attribute' || !/^(notify|notify_all|wait|wait_for)$/.test(callee.name) || !isOnLoop(facts, call)) return null;
  const value = resolver.meaning(callee.value, call);
  if (value.kind !== 'instance' || resolver.knowledge.api(value.of)?.condition !== true) return null;
  const condition = callee.value;
  if (!isHeld(condition, call, facts)) {
    // Acquired by hand, or by whoever calls this.
    const acquires = facts.calls.some((other) => other.node.callee.kind === 'attribute' && /acquire/.test(other.node.callee.name));
    return acquires || isCalledUnderLock(call, slot, file) || entersSomething(call, facts) ? null : { kind: 'not-held', condition };
  }
  if (callee.name !== 'wait' || call.use.kind !== 'awaited') return null;
  return isInside(facts, call, ['while', 'for', 'async-for']) ? null : { kind: 'no-predicate', condition };
}

function isHeld(condition: Expr, place: Place, facts: UnitFacts): boolean {
  for (const region of regionsAround(facts, place.region)) {
    const fact = facts.withs.find((found) => found.bodyRegion === region.index);
    if (fact?.node.items.some(({ context }) => samePath(context, condition)) === true) return true;
  }
  return false;
}

/** Another context around it may be the condition's own lock, or an exit stack that holds it. */
function entersSomething(place: Place, facts: UnitFacts): boolean {
  return isInside(facts, place, ['async-with', 'with']);
}

/** Some call of the function in this file stands in an `async with`, or it is passed on. */
function isCalledUnderLock(place: Place, slot: Slot, file: ModuleNames): boolean {
  const owner = ownerFunction(slot.facts, place);
  return owner === null || file.references(`${slot.id}:${owner.index}`).some(({ call, slot: from, place: at }) => call === null || isInside(from.facts, at, ['async-with', 'with']));
}
