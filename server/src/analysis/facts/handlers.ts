// What the handlers around a place catch.

import type { Expr } from '../syntax/ast.ts';
import { regionsAround } from './context.ts';
import type { Place, UnitFacts } from './types.ts';

/** A handler around the place names such an exception: the code there may fail on purpose. */
export function catches(facts: UnitFacts, place: Place, names: RegExp): boolean {
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind !== 'try') continue;
    const statement = facts.statements[region.statement]?.node;
    if (statement?.kind === 'try' && statement.handlers.some((handler) => mentions(handler.types, names))) return true;
  }
  return false;
}

function mentions(types: Expr | null, names: RegExp): boolean {
  switch (types?.kind) {
    case 'name': case 'attribute': return names.test(types.name);
    case 'tuple': return types.elements.some((type) => mentions(type, names));
    default: return false;
  }
}
