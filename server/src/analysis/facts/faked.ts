// Code that runs while something is replaced for a test.

import type { Expr } from '../syntax/ast.ts';
import { regionsAround } from './context.ts';
import type { Place, UnitFacts } from './types.ts';

/** Under `mock.patch` and its kind: what is called there may do nothing at all. */
export function isFaked(place: Place, facts: UnitFacts): boolean {
  for (const region of regionsAround(facts, place.region)) {
    const found = region.kind !== 'with' && region.kind !== 'async-with' ? undefined : facts.withs.find((fact) => fact.bodyRegion === region.index);
    if (found?.node.items.some(({ context }) => context.kind === 'call' && /(?:^|[._])(?:mock|(?:monkey_?)?patch)/i.test(pathOf(context.callee))) === true) return true;
  }
  return false;
}

function pathOf(expr: Expr): string {
  if (expr.kind === 'attribute') return `${pathOf(expr.value)}.${expr.name}`;
  return expr.kind === 'name' ? expr.name : '';
}
