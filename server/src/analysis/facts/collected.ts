// Awaitables that are put into a collection: `[a(), b()]`, `{f(x) for x in xs}`, and names of such.

import type { CallFact, Place, UnitFacts } from './types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { Resolver } from './resolve.ts';

/** Calls in a display or comprehension that certainly give coroutines. */
export function coroutinesIn(expr: Expr, place: Place, facts: UnitFacts, resolver: Resolver, depth = 0): readonly CallFact[] {
  switch (expr.kind) {
    case 'list': case 'tuple': case 'set': return expr.elements.flatMap((element) => callOf(element, facts, resolver));
    case 'comprehension': return expr.form === 'dict' ? [] : expr.elements.flatMap((element) => callOf(element, facts, resolver));
    case 'name': {
      const [only, ...more] = depth > 2 ? [] : resolver.visible(expr.name, place, expr.start) ?? [];
      if (only === undefined || more.length > 0 || only.source.kind !== 'value' || only.scope !== place.scope) return [];
      // What is appended or replaced in between is not followed: only a name that is read here and nowhere else.
      return facts.reads.filter((read) => read.name === expr.name).length === 1 ? coroutinesIn(only.source.value, only, facts, resolver, depth + 1) : [];
    }
    default: return [];
  }
}

function callOf(expr: Expr, facts: UnitFacts, resolver: Resolver): readonly CallFact[] {
  const call = expr.kind === 'call' ? facts.calls.find((found) => found.node === expr) : undefined;
  const value = call === undefined ? null : resolver.result(call);
  return call !== undefined && value?.kind === 'awaitable' && value.sort === 'coroutine' ? [call] : [];
}

export type Shape = 'list' | 'tuple' | 'set' | 'dict' | 'generator';

/** What an expression certainly is, where it is a collection rather than an awaitable. */
export function shapeOf(expr: Expr, place: Place, resolver: Resolver): Shape | null {
  if (expr.kind === 'comprehension') return expr.form;
  const value = resolver.meaning(expr, place);
  const shape = value.kind === 'instance' ? /^builtins\.(list|tuple|set|dict)$/.exec(value.of)?.[1] : undefined;
  return shape === undefined ? null : shape as Shape;
}
