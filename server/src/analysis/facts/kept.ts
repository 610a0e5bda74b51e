// Whether anything can still run the coroutine that a local variable holds.

import type { Name } from '../syntax/ast.ts';
import { formattedBy } from './awaiting.ts';
import type { Resolver } from './resolve.ts';
import type { NameRead, Place, Scope, UnitFacts, Use } from './types.ts';

/** Nothing after the assignment of a coroutine (with `leavesAlone`: of something that holds some) to `target` awaits the variable, passes it on, keeps or closes it. */
export function neverRuns(target: Name, call: Place, facts: UnitFacts, resolver: Resolver, leavesAlone: (read: NameRead) => boolean = (read) => leavesItAlone(read, facts, resolver)): boolean {
  const scope = facts.scopes[call.scope];
  const bindings = scope?.bindings.get(target.name);
  if (scope === undefined || bindings === undefined) return false;
  if (scope.globals.has(target.name) || scope.nonlocals.has(target.name) || facts.scopes.some((inner) => inner.nonlocals.has(target.name) && isWithin(inner, scope, facts))) return false;
  // `del x`, `x = None`: somebody gives the coroutine up on purpose.
  if (bindings.some(({ source }) => source.kind === 'other' || (source.kind === 'value' && source.value.kind === 'constant' && source.value.type === 'none'))) return false;
  if (readsAllLocals(call.scope, facts, resolver)) return false;
  return facts.reads.every((read) => {
    if (read.name !== target.name || !isWithin(facts.scopes[read.scope], scope, facts)) return true;
    // A closure or a comprehension may use it at any time.
    if (read.scope !== scope.index) return false;
    const visible = resolver.visible(read.name, read, read.start) ?? [];
    return !visible.some((binding) => binding.start === target.start) || leavesAlone(read);
  });
}

/** Tested, shown, taken apart: nothing that would run a coroutine. */
export function leavesItAlone({ use }: NameRead, facts: UnitFacts, resolver: Resolver): boolean {
  switch (use.kind) {
    case 'discarded': case 'compared': case 'subscripted': case 'callee': return true;
    case 'condition': return !passesOn(use);
    case 'attribute': return !/^(close|send|throw|cr_\w+|__\w+__)$/.test(use.node.name);
    case 'iterated': return !use.async;
    default: return formattedBy(use, facts, resolver);
  }
}

/** `x and y`, `x or y` may give `x` itself. */
function passesOn(use: Use & { readonly kind: 'condition' }): boolean {
  return use.form === 'and' || use.form === 'or';
}

function isWithin(scope: Scope | undefined, outer: Scope, facts: UnitFacts): boolean {
  for (let found = scope; found !== undefined; found = facts.scopes[found.parent]) if (found === outer) return true;
  return false;
}

/** `locals()`, `eval`, `exec` and the debugger see every local name. */
function readsAllLocals(scope: number, facts: UnitFacts, resolver: Resolver): boolean {
  return facts.calls.some((call) => call.scope === scope && call.node.callee.kind === 'name' && /^(locals|vars|eval|exec|breakpoint)$/.test(call.node.callee.name)
    && resolver.visible(call.node.callee.name, call, call.node.start) === null);
}
