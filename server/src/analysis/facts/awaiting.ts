// Where `await` may stand, and which calls lack one.

import type { Call } from '../syntax/ast.ts';
import type { Meaning } from './meaning.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, Place, UnitFacts, Use } from './types.ts';

export type Coroutine = Meaning & { readonly kind: 'awaitable' };

/** The coroutine that a call certainly gives; null: none, or nobody can tell. */
export function coroutineOf(call: CallFact, resolver: Resolver): Coroutine | null {
  const result = resolver.result(call);
  return result.kind === 'awaitable' && result.sort === 'coroutine' ? result : null;
}

/** An awaitable of a library that does nothing before it is awaited or entered, and may well be stored, returned or asked for attributes. Only straight from the call of that library. */
export function handleOf(call: CallFact, resolver: Resolver): Coroutine | null {
  const result = resolver.result(call);
  return result.kind === 'awaitable' && result.sort === 'handle' && resolver.apiName(resolver.callee(call)) !== null ? result : null;
}

/** What an `await` at a place belongs to. */
export type Ground =
  /** `nesting`: list, set and dict comprehensions between the place and the coroutine's own body. */
  | { readonly kind: 'coroutine'; readonly nesting: number }
  /** A generator expression: `await` is legal there and makes it an asynchronous generator, whatever is around it. */
  | { readonly kind: 'generator-expression' }
  | { readonly kind: 'function'; readonly fact: FunctionFact; readonly nesting: number }
  | { readonly kind: 'lambda' | 'class' }
  | { readonly kind: 'module'; readonly nesting: number };

/** `classKey`: of the class body the unit stands in, if any. */
export function groundOf(facts: UnitFacts, place: Place, classKey: string | null): Ground {
  let nesting = 0;
  for (let scope = facts.scopes[place.scope]; scope !== undefined; scope = facts.scopes[scope.parent]) {
    switch (scope.kind) {
      case 'comprehension':
        if (scope.lazy) return { kind: 'generator-expression' };
        nesting++;
        break;
      case 'lambda': case 'class': return { kind: scope.kind };
      case 'function': {
        const fact = facts.functions[scope.owner];
        if (fact !== undefined) return fact.async ? { kind: 'coroutine', nesting } : { kind: 'function', fact, nesting };
        break;
      }
      case 'unit': return classKey === null ? { kind: 'module', nesting } : { kind: 'class' };
    }
  }
  return { kind: 'module', nesting };
}

/** The value goes nowhere, not even as an item of a list that goes nowhere. */
export function isDropped(use: Use): boolean {
  switch (use.kind) {
    case 'discarded': return true;
    case 'element': case 'comprehension-element': case 'named': return use.kind !== 'named' && isDropped(use.outer);
    default: return false;
  }
}

/** The value becomes part of a text. */
export function formattedBy(use: Use, facts: UnitFacts, resolver: Resolver): boolean {
  if (use.kind === 'formatted') return true;
  if (use.kind !== 'argument') return false;
  const call = facts.calls[use.call];
  const formats = call === undefined ? undefined : resolver.api(call)?.formats;
  return call !== undefined && formats !== undefined && takes(call.node, use.argument, formats);
}

/** The API that needs an awaitable where this argument stands, or null. */
export function awaitedBy(use: Use, facts: UnitFacts, resolver: Resolver): string | null {
  if (use.kind !== 'argument') return null;
  const call = facts.calls[use.call];
  const name = call === undefined ? null : resolver.apiName(resolver.callee(call));
  const wanted = call === undefined ? undefined : resolver.api(call)?.takesAwaitable;
  return call !== undefined && wanted !== undefined && takes(call.node, use.argument, wanted) ? name : null;
}

/** Whether an argument is one of the positions a table names, counted only as far as no `*args` hides them. */
export function takes(call: Call, argument: number, positions: readonly number[] | 'all'): boolean {
  if (call.args.slice(0, argument + 1).some((found) => found.form !== 'positional')) return false;
  return positions === 'all' || positions.includes(argument);
}

/** A block whose point is that its body fails: `with pytest.raises(TypeError):`, `self.assertRaises`, `pytest.warns`. */
export function expectsFailure(facts: UnitFacts, place: Place): boolean {
  for (let region = facts.regions[place.region]; region !== undefined; region = facts.regions[region.parent]) {
    const statement = facts.statements[region.statement]?.node;
    if (statement?.kind !== 'with') continue;
    const expects = statement.items.some(({ context }) => {
      const callee = context.kind === 'call' ? context.callee : null;
      const name = callee?.kind === 'name' || callee?.kind === 'attribute' ? callee.name : '';
      return /^(raises|warns|deprecated_call|check_\w+|assert\w*(Raises|Warns|Warning|NeverAwaited|Unraisable)\w*|catch_\w+)$/i.test(name);
    });
    if (expects) return true;
  }
  return false;
}
