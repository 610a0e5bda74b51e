// How a function behaves when it is called, from its own facts and what its names stand for.

import type { Expr } from '../syntax/ast.ts';
import { exitsOf } from './flow.ts';
import { agreed, unknown, type Meaning, type Summary } from './meaning.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { FunctionFact, UnitFacts } from './types.ts';
import { wrapperBehind } from './wrapper.ts';

/** More `return`s than this, and what they share is not looked for. */
const maxReturns = 4;

export function summarize(fact: FunctionFact, slot: Slot, resolver: Resolver, binding: Summary['binding']): Summary {
  const decoration = decorationOf(fact, resolver);
  const nature = fact.async ? (fact.generator ? 'async-generator' : 'coroutine') : fact.generator ? 'generator' : 'plain';
  const base = {
    name: fact.node.name,
    nature: decoration === 'unknown' || decoration === 'replaced' ? 'unknown' : nature,
    property: decoration === 'property',
    binding,
    stub: isStub(fact),
  } as const;
  if (decoration === 'unknown' || decoration === 'replaced') return { ...base, coroutine: 'unknown', result: unknown };
  if (decoration === 'other') return { ...base, coroutine: 'no', result: unknown };
  const annotated = fact.node.returns === null || !keepsResult(fact, resolver) ? unknown : resolver.annotation(fact.node.returns, fact);
  if (decoration === 'offloaded') return { ...base, coroutine: fact.async ? 'unknown' : 'yes', result: annotated };
  if (nature === 'coroutine') {
    // An abstract `async def` that promises an async iterator is implemented as a generator, which nobody awaits.
    const promised = base.stub && promisesAsyncIterator(fact.node.returns);
    return { ...base, coroutine: promised ? 'unknown' : 'yes', result: annotated };
  }
  if (nature !== 'plain') return { ...base, coroutine: 'no', result: unknown };
  const result = annotated.kind === 'unknown' || annotated.kind === 'none' ? returned(fact, slot.facts, resolver) : annotated;
  if (result.kind === 'awaitable' && result.sort === 'coroutine') {
    // A stub that promises a coroutine is implemented elsewhere; the promise counts. `Optional[Coroutine]` and a body with a way around its `return` promise nothing.
    const always = annotated.kind === 'awaitable' ? !mayBeNone(fact.node.returns) : !exitsOf(fact.node.body).has('end') && returnsValues(fact, slot.facts);
    return always ? { ...base, coroutine: 'yes', result: result.result } : { ...base, coroutine: 'unknown', result: unknown };
  }
  return { ...base, coroutine: 'no', result };
}

export function bindingOf(fact: FunctionFact, resolver: Resolver): Summary['binding'] {
  if (/^__(new|init_subclass|class_getitem)__$/.test(fact.node.name)) return fact.node.name === '__new__' ? 'static' : 'class';
  for (const decorator of fact.node.decorators) {
    const name = resolver.apiName(resolver.meaning(decorator, fact));
    const role = name === null ? undefined : resolver.knowledge.api(name)?.decorator;
    if (role === 'static' || name === 'builtins.staticmethod') return 'static';
    if (role === 'class-method' || name === 'builtins.classmethod') return 'class';
  }
  return 'instance';
}

type Decoration = 'none' | 'unknown' | 'replaced' | 'property' | 'offloaded' | 'other';

/** What the decorators make of the function, together. */
export function decorationOf(fact: FunctionFact, resolver: Resolver): Decoration {
  let decoration: Decoration = 'none';
  for (const decorator of fact.node.decorators) {
    const target = decorator.kind === 'call' ? decorator.callee : decorator;
    // `@size.setter` belongs to a property of the same class.
    if (target.kind === 'attribute' && /^(setter|deleter|getter)$/.test(target.name)) { decoration = 'property'; continue; }
    const name = resolver.apiName(resolver.meaning(target, fact));
    switch (name === null ? undefined : resolver.knowledge.api(name)?.decorator) {
      case 'keeps': case 'coroutine': case 'static': case 'class-method': case 'overload': case 'route': case 'cached': break;
      case 'property': decoration = 'property'; break;
      case 'context-manager': decoration = 'other'; break;
      case 'offloads': decoration = 'offloaded'; break;
      case 'fixture': case 'replaces': return 'replaced';
      default: {
        // Of the project itself, and evidently transparent.
        const wrapper = wrapperBehind(decorator, fact, resolver);
        if (wrapper?.kind !== 'same' && !(wrapper?.kind === 'awaits' && fact.async && !fact.generator)) return 'unknown';
      }
    }
  }
  return decoration;
}

/** No wrapper of the project gives something else than the function. */
function keepsResult(fact: FunctionFact, resolver: Resolver): boolean {
  return fact.node.decorators.every((decorator) => wrapperBehind(decorator, fact, resolver)?.passes !== false);
}

/** By its name: the promise counts however it is imported. */
export function promisesAsyncIterator(returns: Expr | null): boolean {
  const head = returns?.kind === 'subscript' ? returns.value : returns;
  const name = head?.kind === 'name' || head?.kind === 'attribute' ? head.name : '';
  return /^Async(Generator|Iterator|Iterable)$/.test(name);
}

function returned(fact: FunctionFact, facts: UnitFacts, resolver: Resolver): Meaning {
  const own = facts.returns.filter((found) => found.scope === fact.ownScope && found.node.value !== null);
  if (own.length === 0 || own.length > maxReturns) return unknown;
  return agreed(own.map((found) => found.node.value === null ? unknown : resolver.meaning(found.node.value, found)));
}

/** Every `return` of a plain function gives nothing, or a value of a built-in type. */
export function givesPlain(fact: FunctionFact, facts: UnitFacts, resolver: Resolver): boolean {
  return facts.returns.every(({ scope, node, ...place }) => {
    if (scope !== fact.ownScope || node.value === null) return true;
    const { kind } = node.value;
    if (kind === 'not' || kind === 'compare') return true;
    const value = resolver.meaning(node.value, { scope, ...place });
    return value.kind === 'none' || (value.kind === 'instance' && value.of.startsWith('builtins.'));
  });
}

/** `X | None`, `Optional[X]`, or a text nobody reads. */
function mayBeNone(annotation: Expr | null): boolean {
  switch (annotation?.kind) {
    case 'name': case 'attribute': return false;
    case 'subscript': return /^(Optional|Union)$/.test(annotation.value.kind === 'name' || annotation.value.kind === 'attribute' ? annotation.value.name : '');
    default: return true;
  }
}

/** No `return` without a value, and none of `None`. */
function returnsValues(fact: FunctionFact, facts: UnitFacts): boolean {
  return facts.returns.every(({ scope, node }) => scope !== fact.ownScope || (node.value !== null && !(node.value.kind === 'constant' && node.value.type === 'none')));
}

function isStub(fact: FunctionFact): boolean {
  return fact.node.body.statements.every((statement) => {
    if (statement.kind === 'pass') return true;
    if (statement.kind === 'expression') return statement.value.kind === 'constant';
    if (statement.kind !== 'raise' || statement.value === null) return false;
    const error = statement.value.kind === 'call' ? statement.value.callee : statement.value;
    return error.kind === 'name' && error.name === 'NotImplementedError';
  });
}
