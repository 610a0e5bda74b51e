// Which call made the object that another call uses: the file that is read, the connection that is asked.

import type { Expr } from '../syntax/ast.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place, UnitFacts } from './types.ts';

const maxSteps = 8;

/** The first call that `counts` on the way back from the receiver (or an argument) of this one, through names and methods of the unit; null when there is none. */
export function originOf(call: CallFact, facts: UnitFacts, resolver: Resolver, counts: (call: CallFact) => boolean): CallFact | null {
  const { callee, args } = call.node;
  const receiver = callee.kind === 'attribute' ? follow(callee.value, call, facts, resolver, counts, 0) : null;
  if (receiver !== null) return receiver;
  for (const argument of args) {
    const found = follow(argument.value, call, facts, resolver, counts, 0);
    if (found !== null) return found;
  }
  return null;
}

/** The same for any expression: the call that made what it stands for. */
export function makerOf(expr: Expr, place: Place, facts: UnitFacts, resolver: Resolver, counts: (call: CallFact) => boolean): CallFact | null {
  return follow(expr, place, facts, resolver, counts, 0);
}

function follow(expr: Expr, place: Place, facts: UnitFacts, resolver: Resolver, counts: (call: CallFact) => boolean, steps: number): CallFact | null {
  if (steps > maxSteps) return null;
  switch (expr.kind) {
    case 'call': {
      // `connect().cursor()` comes from `connect()`.
      const inner = expr.callee.kind === 'attribute' ? follow(expr.callee.value, place, facts, resolver, counts, steps + 1) : null;
      return inner ?? facts.calls.find((found) => found.node === expr && counts(found)) ?? null;
    }
    case 'name': {
      const [only, ...more] = resolver.visible(expr.name, place, expr.start) ?? [];
      if (only === undefined || more.length > 0) return null;
      const { source } = only;
      return source.kind === 'value' || source.kind === 'entered' ? follow(source.value, only, facts, resolver, counts, steps + 1) : null;
    }
    default: return null;
  }
}
