// Functions that are given to code nobody knows, which calls them in whatever thread it likes.

import { handedOver } from './callbacks.ts';
import { ownerFunction } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Slot } from './slot.ts';
import type { FunctionFact } from './types.ts';

const maxDepth = 4;

/** The function itself, or one that calls it: `bus.subscribe(self.on_event)`. What the tables know (a thread, the loop) does not count. */
export function isHandedOn(fact: FunctionFact, slot: Slot, file: ModuleNames, depth = 0): boolean {
  if (depth > maxDepth) return false;
  return file.references(`${slot.id}:${fact.index}`).some(({ slot: from, place, expr, known, call }) => {
    if (!known) return false;
    if (call === null) {
      const taker = from.facts.calls.find(({ node }) => node.args.some(({ value }) => value.start === expr.start && value.end === expr.end));
      return taker !== undefined && handedOver(taker, file.resolver(from)) === null;
    }
    const caller = ownerFunction(from.facts, place);
    return caller !== null && caller !== fact && isHandedOn(caller, from, file, depth + 1);
  });
}
