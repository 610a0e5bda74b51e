// Points in time handed to the event loop, and the clock they were read from.

import type { Call, Expr } from '../syntax/ast.ts';
import { argumentAt, literalOf } from './blocking.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, Place } from './types.ts';

export interface WrongDeadline {
  readonly call: CallFact;
  readonly argument: Expr;
  /** Qualified name of what takes the deadline. */
  readonly taker: string;
  /** The neighbour that takes a duration. */
  readonly relative: string | null;
  /** The call of the other clock; null: the deadline is a number written out. */
  readonly clock: Call | null;
  /** Its qualified name. */
  readonly clockName: string;
}

/** A deadline that cannot be one: a small number, or the time of another clock. Null: right, or nobody can tell. */
export function wrongDeadline(call: CallFact, resolver: Resolver): WrongDeadline | null {
  const taker = resolver.apiName(resolver.callee(call));
  const deadline = resolver.api(call)?.deadline;
  const argument = deadline === undefined ? null : argumentAt(call.node, deadline)?.value ?? null;
  if (taker === null || deadline === undefined || argument === null) return null;
  const found = { call, argument, taker, relative: deadline.relative ?? null };
  const value = literalOf(argument);
  // Zero and below are "at once", and meant.
  if (typeof value === 'number') return value > 0 && Number.isFinite(value) ? { ...found, clock: null, clockName: '' } : null;
  const clock = clockIn(argument, call, resolver, 0);
  return clock === null ? null : { ...found, clock: clock.node, clockName: clock.name };
}

/** `time.time()`, `time.time() + 5`, `int(time.time())`, or a local name for one of them. */
function clockIn(expr: Expr, place: Place, resolver: Resolver, depth: number): { node: Call; name: string } | null {
  if (depth > 3) return null;
  switch (expr.kind) {
    case 'call': {
      const name = resolver.apiName(resolver.meaning(expr.callee, place));
      if (name !== null && resolver.knowledge.api(name)?.clock !== undefined) return { node: expr, name };
      const [only, ...more] = expr.args;
      const rounds = expr.callee.kind === 'name' && /^(int|float|round)$/.test(expr.callee.name);
      return rounds && only !== undefined && more.length === 0 ? clockIn(only.value, place, resolver, depth + 1) : null;
    }
    case 'binary':
      // A difference is a duration; what is added may translate between the clocks.
      if (expr.op !== '+') return expr.op === '-' && literalOf(expr.right) !== undefined ? clockIn(expr.left, place, resolver, depth + 1) : null;
      if (isDuration(expr.right)) return clockIn(expr.left, place, resolver, depth + 1);
      return isDuration(expr.left) ? clockIn(expr.right, place, resolver, depth + 1) : null;
    case 'name': {
      const [only, ...more] = resolver.visible(expr.name, place, expr.start) ?? [];
      return only?.source.kind === 'value' && more.length === 0 ? clockIn(only.source.value, only, resolver, depth + 1) : null;
    }
    default: return null;
  }
}

function isDuration(expr: Expr): boolean {
  switch (expr.kind) {
    case 'constant': return true;
    case 'name': case 'attribute': return !/offset|diff|skew|drift|delta|base|shift|start|loop/i.test(expr.name);
    case 'binary': return isDuration(expr.left) && isDuration(expr.right);
    default: return false;
  }
}
