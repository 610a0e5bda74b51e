// Where things of a unit stand in the document, and what belongs to which function.

import { isOnLoop, ownerFunction } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import { isForeign } from '../facts/meaning.ts';
import { moved, type Slot } from '../facts/slot.ts';
import type { FunctionFact, Suspension } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { SeenPlace } from './model.ts';

/** Null where the text under it is being typed: lines of a damaged unit that were not touched keep what is known of them. */
export function placed(slot: Slot, { start, end }: Span): Span | null {
  const shift = slot.unit.start + (slot.broken === null ? 0 : moved(slot.broken, slot.text, start, end));
  return Number.isNaN(shift) ? null : { start: start + shift, end: end + shift };
}

/** Of a function's name, or an attribute's. */
export function nameSpan({ name, nameStart }: { readonly name: string; readonly nameStart: number }): Span {
  return { start: nameStart, end: nameStart + name.length };
}

/** A place in a function, or its name, in whatever file. */
export function placeIn(functionKey: string, at: Span | null, { names }: FileFacts): SeenPlace | null {
  if (isForeign(functionKey)) return names.elsewhere(functionKey, at ?? undefined);
  const target = names.definition(functionKey);
  return target === null ? null : placed(target.slot, at ?? target);
}

/** Where a coroutine or an async generator itself may be suspended; not where functions inside of it, lambdas or generator expressions are. */
export function ownSuspensions(fact: FunctionFact, { facts }: Slot): readonly Suspension[] {
  return facts.suspensions.filter((found) => ownerFunction(facts, found) === fact && isOnLoop(facts, found));
}

/** The innermost function around an offset of a unit: from its decorators to its end. */
export function functionAround(offset: number, { facts }: Slot): FunctionFact | null {
  let found: FunctionFact | null = null;
  for (const fact of facts.functions) if (fact.node.start <= offset && offset <= fact.node.end && (found === null || fact.node.start >= found.node.start)) found = fact;
  return found;
}

export function touches(slot: Slot, span: Span): boolean {
  return slot.unit.start <= span.end && span.start <= slot.unit.start + slot.unit.length;
}
