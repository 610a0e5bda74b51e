// Which of Python's two protocols, the synchronous or the asynchronous one, a value speaks: for loops and for `with`.

import type { Api } from '../knowledge/types.ts';
import type { Expr, Node } from '../syntax/ast.ts';
import { ownerScope } from './context.ts';
import { exitsOf } from './flow.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { FunctionFact, Place, UnitFacts } from './types.ts';

export type Protocol = 'sync' | 'async';

export interface Ground {
  readonly facts: UnitFacts;
  readonly resolver: Resolver;
  readonly file: ModuleNames;
}

/** Outside bases that bring no special methods. */
const bare = /^(builtins\.object|abc\.ABC|(typing|typing_extensions)\.(Generic|Protocol))$/;

/** How a loop over the value must be written; null: nobody can tell, or either way works. */
export function iterationOf(expr: Expr, place: Place, ground: Ground, depth = 0): Protocol | null {
  const { facts, resolver, file } = ground;
  switch (expr.kind) {
    case 'list': case 'tuple': case 'set': case 'dict': case 'formatted': return 'sync';
    case 'constant': return expr.type === 'str' || expr.type === 'bytes' ? 'sync' : null;
    case 'comprehension': {
      const fact = facts.comprehensions.find((found) => found.node === expr);
      return expr.form !== 'generator' ? 'sync' : fact === undefined ? null : suspends(fact.ownScope, facts) ? 'async' : 'sync';
    }
    case 'call': {
      const callee = resolver.meaning(expr.callee, place);
      if (callee.kind === 'function') {
        const { nature, coroutine } = file.summary(callee.key);
        if (coroutine === 'no' && isUndecorated(callee.key, file) && nature.endsWith('generator')) return nature === 'generator' ? 'sync' : 'async';
      }
      break;
    }
    case 'name': {
      // One more step back, for a generator that is kept in a local.
      const [only, ...more] = resolver.visible(expr.name, place, expr.start) ?? [];
      if (depth === 0 && only !== undefined && more.length === 0 && only.source.kind === 'value' && only.source.value.kind !== 'constant') return iterationOf(only.source.value, only, ground, 1);
      break;
    }
    default:
  }
  const value = resolver.meaning(expr, place);
  if (value.kind === 'instance') return /^builtins\.(list|tuple|set|frozenset|dict|str|bytes|range|enumerate|zip|reversed|map|filter)$/.test(value.of) ? 'sync' : null;
  return value.kind === 'object' ? spoken(value.key, file, '__iter__', '__aiter__') : null;
}

/** The loop or comprehension clause that runs over the expression; null for generator expressions, whose kind it would change. */
export function loopOver(expr: Node, facts: UnitFacts): Node | null {
  const same = (other: Node): boolean => other.start === expr.start && other.end === expr.end;
  for (const loop of facts.loops) if (loop.node.kind === 'for' && same(loop.node.iterable)) return loop.node;
  for (const found of facts.comprehensions) for (const clause of found.node.clauses) if (same(clause.iterable)) return found.node.form === 'generator' ? null : clause;
  return null;
}

/** Which `with` the value needs. */
export function contextOf(expr: Expr, place: Place, { resolver, file }: Ground): Protocol | null {
  if (expr.kind === 'call') {
    const callee = resolver.meaning(expr.callee, place);
    if (callee.kind === 'function') return factoryOf(callee.key, file);
  }
  const value = resolver.meaning(expr, place);
  switch (value.kind) {
    case 'object': return spoken(value.key, file, '__enter__', '__aenter__');
    case 'instance': {
      const api = resolver.knowledge.api(value.of);
      if (api?.lock !== undefined) return api.lock !== 'asyncio' ? 'sync' : api.asyncEnter === undefined ? null : 'async';
      return api?.enter !== undefined ? (api.asyncEnter === undefined ? 'sync' : null) : api?.asyncEnter === undefined ? null : 'async';
    }
    case 'awaitable': return value.sort === 'handle' && resolver.knowledge.api(value.by)?.asyncEnter !== undefined ? 'async' : null;
    default: return null;
  }
}

/** Whether a class of the file has a special method; null: a base that nobody knows may have it. */
export function hasMethod(classKey: string, name: string, file: ModuleNames): boolean | null {
  const member = file.member(classKey, name);
  if (member !== null) return member.kind === 'unknown' ? null : true;
  const { names, complete } = file.bases(classKey);
  return complete && names.every((base) => bare.test(base)) ? false : null;
}

export function isBareBase(name: string): boolean {
  return bare.test(name);
}

/** Key of the class whose method a function is; null for functions that are none. */
export function classAround(fact: FunctionFact, slot: Slot, file: ModuleNames): string | null {
  if (fact.ownerClass >= 0) return file.classKey(slot, fact.ownerClass);
  return fact.scope === 0 ? slot.container.classKey : null;
}

/** Somewhere in the function's own body, comprehensions included, something asynchronous stands. */
export function awaitsAnything(fact: FunctionFact, facts: UnitFacts): boolean {
  return facts.suspensions.some((found) => ownerScope(facts, found.scope)?.index === fact.ownScope);
}

function spoken(classKey: string, file: ModuleNames, sync: string, async: string): Protocol | null {
  const [hasSync, hasAsync] = [hasMethod(classKey, sync, file), hasMethod(classKey, async, file)];
  if (hasSync === null || hasAsync === null || hasSync === hasAsync) return null;
  return hasSync ? 'sync' : 'async';
}

/** What `@contextmanager` and its kind make of a function of the file. */
function factoryOf(key: string, file: ModuleNames): Protocol | null {
  return file.about<Protocol | null>('context manager', key, ({ fact }, resolver) => {
    const [decorator, ...more] = fact.node.decorators;
    const api = decorator === undefined || more.length > 0 ? undefined : decoratorApi(decorator, fact, resolver);
    if (api?.decorator !== 'context-manager') return null;
    return api.decorates === 'generator' ? 'sync' : api.decorates === 'async-generator' ? 'async' : null;
  }, null);
}

function isUndecorated(key: string, file: ModuleNames): boolean {
  return file.about('undecorated', key, ({ fact }, resolver) => fact.node.decorators.every((decorator) => /^(static|class-method|keeps)$/.test(decoratorApi(decorator, fact, resolver)?.decorator ?? '')), false);
}

function decoratorApi(decorator: Expr, fact: FunctionFact, resolver: Resolver): Api | undefined {
  const name = resolver.apiName(resolver.meaning(decorator, fact));
  return name === null ? undefined : resolver.knowledge.api(name);
}

/** An `await` or `async for` in a generator expression makes its result asynchronous; in its first iterable it does not. */
function suspends(scope: number, facts: UnitFacts): boolean {
  return facts.suspensions.some((found) => {
    for (let around = facts.scopes[found.scope]; around?.kind === 'comprehension'; around = facts.scopes[around.parent]) {
      if (around.index === scope) return true;
      if (around.lazy) return false;
    }
    return false;
  });
}

/** What calling a plain method gives is certainly nothing that can be awaited: it returns nothing, a constant, or its own object, which has no `__await__`. */
export function givesNoAwaitable(fact: FunctionFact, classKey: string, { facts, resolver, file }: Ground): boolean {
  if (fact.async || fact.node.decorators.length > 0 || exitsOf(fact.node.body).size === 1 && exitsOf(fact.node.body).has('raise')) return false;
  if (fact.generator) return true;
  return facts.returns.every((found) => {
    const { value } = found.node;
    if (found.scope !== fact.ownScope || value === null || value.kind === 'constant') return true;
    const given = resolver.meaning(value, found);
    return given.kind === 'object' && given.key === classKey && hasMethod(classKey, '__await__', file) === false;
  });
}
