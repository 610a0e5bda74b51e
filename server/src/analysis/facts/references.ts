// Where a function is mentioned in a unit.

import type { Expr } from '../syntax/ast.ts';
import type { Meaning } from './meaning.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, Place, Use } from './types.ts';

export interface Reference {
  readonly slot: Slot;
  readonly place: Place;
  readonly expr: Expr;
  /** It is this function for certain; else the receiver is unknown. */
  readonly known: boolean;
  /** Null: mentioned without being called, or called on something nobody knows. */
  readonly call: CallFact | null;
}

/** `mayBe`: of what is not known to be this function or another one. */
export function referencesIn(slot: Slot, resolver: Resolver, functionKey: string, name: string, mayBe: (meaning: Meaning, expr: Expr) => boolean): Reference[] {
  const { facts } = slot;
  const found: Reference[] = [];
  const add = (place: Place, expr: Expr, use: Use): void => {
    const meaning = resolver.meaning(expr, place);
    if (meaning.kind === 'function' ? meaning.key !== functionKey : !mayBe(meaning, expr)) return;
    const call = use.kind === 'callee' && meaning.kind === 'function' ? facts.calls[use.call] ?? null : null;
    found.push({ slot, place, expr, known: meaning.kind === 'function', call });
  };
  for (const read of facts.reads) {
    if (read.name === name && read.use.kind !== 'attribute') add(read, { kind: 'name', start: read.start, end: read.end, name }, read.use);
    for (let use = read.use; use.kind === 'attribute'; use = use.outer) {
      if (use.node.name === name) add(read, use.node, use.outer);
    }
  }
  // `client().save()`: no name begins the chain.
  for (const call of facts.calls) {
    for (let { use } = call; use.kind === 'attribute'; use = use.outer) {
      if (use.node.name === name) add(call, use.node, use.outer);
    }
  }
  return found;
}
