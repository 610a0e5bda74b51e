// Everything a function does with one of its names.

import type { Expr } from '../syntax/ast.ts';
import { ownerFunction } from './context.ts';
import type { Binding, CallFact, FunctionFact, NameRead, UnitFacts, Use } from './types.ts';

/** Reads of the name within the function, nested functions included. */
export function readsWithin(facts: UnitFacts, owner: FunctionFact, name: string): readonly NameRead[] {
  return readsOf(facts, name).filter((read) => read.start >= owner.node.start && read.end <= owner.node.end);
}

const readsByName = new WeakMap<UnitFacts, ReadonlyMap<string, readonly NameRead[]>>();

/** In order. A function with many names is asked about each of them. */
function readsOf(facts: UnitFacts, name: string): readonly NameRead[] {
  let reads = readsByName.get(facts);
  if (reads === undefined) {
    const found = new Map<string, NameRead[]>();
    for (const read of facts.reads) {
      const same = found.get(read.name);
      if (same === undefined) found.set(read.name, [read]);
      else same.push(read);
    }
    readsByName.set(facts, (reads = found));
  }
  return reads.get(name) ?? [];
}

/** The only assignment of a name that is the function's own and seen by nobody else; null: several, another kind of name, or shared with others. */
export function onlyBinding(facts: UnitFacts, owner: FunctionFact, name: string): Binding | null {
  const scope = facts.scopes[owner.ownScope];
  const [only, ...more] = scope?.bindings.get(name) ?? [];
  if (scope === undefined || only === undefined || more.length > 0 || scope.globals.has(name) || scope.nonlocals.has(name)) return null;
  return facts.scopes.some((inner) => inner.nonlocals.has(name)) ? null : only;
}

/** The method that is called on a value: `x.append(…)`. */
export function methodCalled(use: Use, facts: UnitFacts): { readonly name: string; readonly call: CallFact } | null {
  if (use.kind !== 'attribute' || use.outer.kind !== 'callee') return null;
  const call = facts.calls[use.outer.call];
  return call === undefined ? null : { name: use.node.name, call };
}

/** The call that an expression is, as a fact. */
export function callOf(expr: Expr | undefined, facts: UnitFacts): CallFact | null {
  return expr?.kind === 'call' ? facts.calls.find((call) => call.node === expr) ?? null : null;
}

/** `name`, or the last part of a dotted path. */
export function lastName(expr: Expr): string {
  return expr.kind === 'name' || expr.kind === 'attribute' ? expr.name : '';
}

export function isIn(facts: UnitFacts, call: { readonly scope: number; readonly region: number; readonly statement: number }, owner: FunctionFact): boolean {
  return ownerFunction(facts, call) === owner;
}
