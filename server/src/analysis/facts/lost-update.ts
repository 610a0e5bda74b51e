// A shared value is read, then the coroutine is suspended, then the value is written: what others wrote meanwhile is lost.

import type { Expr, Stmt } from '../syntax/ast.ts';
import { isOnLoop } from './context.ts';
import { samePath } from './locks.ts';
import type { Resolver } from './resolve.ts';
import { holdsLock } from './shared-locks.ts';
import { selfKey } from './shared-state.ts';
import type { Place, StatementFact, Suspension, UnitFacts } from './types.ts';

export interface LostUpdate {
  readonly target: Expr;
  /** What is evaluated after the target was read; holds the `await`. */
  readonly late: Expr;
  readonly at: Suspension;
}

/** `self.n += await f()` and `self.n = self.n + await f()`: Python reads the target first. Null: not shared, guarded, or nobody can tell. */
export function lostUpdate(fact: StatementFact, facts: UnitFacts, resolver: Resolver): LostUpdate | null {
  const parts = updateOf(fact.node);
  if (parts === null || !isOnLoop(facts, fact)) return null;
  const { target, late } = parts;
  // An `await` in a nested lambda or comprehension is no part of this evaluation.
  const at = facts.suspensions.find((found) => found.form === 'await' && found.scope === fact.scope && found.start >= late.start && found.end <= late.end);
  if (at === undefined || !isShared(target, fact, facts, resolver) || holdsLock(facts, fact, resolver)) return null;
  return { target, late, at };
}

function updateOf(node: Stmt): { readonly target: Expr; readonly late: Expr } | null {
  if (node.kind === 'augmented') return { target: node.target, late: node.value };
  if (node.kind !== 'assign' || node.value?.kind !== 'binary' || node.targets.length !== 1) return null;
  const [target] = node.targets;
  const { left, right } = node.value;
  return target !== undefined && samePath(left, target) ? { target, late: right } : null;
}

/** An attribute of `self` or `cls`, a name declared `global`, or something in either. A name of this function may be its own. */
function isShared(target: Expr, place: Place, facts: UnitFacts, resolver: Resolver): boolean {
  switch (target.kind) {
    case 'name': return facts.scopes[place.scope]?.globals.has(target.name) === true;
    case 'subscript': return target.value.kind === 'name' ? isOutside(target.value, place, resolver) : isShared(target.value, place, facts, resolver);
    case 'attribute': {
      if (target.value.kind !== 'name') return isShared(target.value, place, facts, resolver);
      return selfKey(target.value, place, resolver) !== null;
    }
    default: return false;
  }
}

function isOutside(name: Expr & { kind: 'name' }, place: Place, resolver: Resolver): boolean {
  const value = resolver.isLocal(name.name, place) ? null : resolver.meaning(name, place);
  return value?.kind === 'instance' && value.of.startsWith('builtins.');
}
