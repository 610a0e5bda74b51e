// Where code runs: on the event loop, elsewhere, or nobody can tell.

import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, Place, Region, RegionKind, Scope, UnitFacts, Use } from './types.ts';

/** The function, lambda, class or unit level whose code this is; comprehensions belong to what is around them. */
export function ownerScope(facts: UnitFacts, scope: number): Scope | undefined {
  let found = facts.scopes[scope];
  while (found !== undefined && found.kind === 'comprehension') found = facts.scopes[found.parent];
  return found;
}

/** The function whose body runs this code directly; null in lambdas, classes and at module level. */
export function ownerFunction(facts: UnitFacts, place: Place): FunctionFact | null {
  const owner = ownerScope(facts, place.scope);
  return owner?.kind === 'function' ? facts.functions[owner.owner] ?? null : null;
}

/** In the body of a coroutine function or async generator itself; not in nested plain functions, lambdas, or generator expressions, which run who knows where. */
export function isOnLoop(facts: UnitFacts, place: Place): boolean {
  for (let scope = facts.scopes[place.scope]; scope !== undefined; scope = facts.scopes[scope.parent]) {
    if (scope.kind === 'comprehension') {
      if (scope.lazy) return false;
      continue;
    }
    return scope.kind === 'function' && facts.functions[scope.owner]?.async === true;
  }
  return false;
}

/** The regions around a place, from the inside out. */
export function* regionsAround(facts: UnitFacts, region: number): Generator<Region> {
  for (let found = facts.regions[region]; found !== undefined; found = facts.regions[found.parent]) yield found;
}

export function isInside(facts: UnitFacts, place: Place, kinds: readonly RegionKind[]): boolean {
  for (const region of regionsAround(facts, place.region)) if (kinds.includes(region.kind)) return true;
  return false;
}

export function isWithin(facts: UnitFacts, region: number, outer: number): boolean {
  for (const found of regionsAround(facts, region)) if (found.index === outer) return true;
  return outer === -1;
}

/** Looks through what passes a value on unchanged: `x if c else y`, `a or b`, `*x`, parentheses, a walrus. */
export function destination(use: Use): Use {
  return use.kind === 'named' || use.kind === 'starred' ? destination(use.outer) : use;
}

/** Inside `with lock:` of a thread or process lock: suspending here would stop the whole loop. */
export function holdsThreadLock(facts: UnitFacts, place: Place, resolver: Resolver): boolean {
  return holdsLock(facts, place, resolver, 'with', ['thread', 'process']);
}

/** Inside `async with lock:`: whatever is awaited here must not want this lock. */
export function holdsAsyncioLock(facts: UnitFacts, place: Place, resolver: Resolver): boolean {
  return holdsLock(facts, place, resolver, 'async-with', ['asyncio']);
}

function holdsLock(facts: UnitFacts, place: Place, resolver: Resolver, kind: RegionKind, locks: readonly string[]): boolean {
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind !== kind) continue;
    const found = facts.withs.find((fact) => fact.bodyRegion === region.index);
    for (const item of found?.node.items ?? []) {
      const value = found === undefined ? null : resolver.meaning(item.context, found);
      const lock = value?.kind === 'instance' ? resolver.knowledge.api(value.of)?.lock : undefined;
      if (lock !== undefined && locks.includes(lock)) return true;
    }
  }
  return false;
}

/** Start-up code: the entry coroutine before it starts anything else, or a lifespan before its `yield`. Nobody else is on the loop yet. */
export function runsBeforeOthers(facts: UnitFacts, place: Place & { readonly node: { readonly start: number } }, resolver: Resolver): boolean {
  const fact = ownerFunction(facts, place);
  if (fact === null) return false;
  const at = place.node.start;
  if (fact.async && fact.generator && fact.node.name.includes('lifespan')) {
    return facts.yields.every((found) => found.scope !== fact.ownScope || found.node.start > at);
  }
  if (!/^(_?main|_?amain|async_main|main_async)$/.test(fact.node.name) || fact.scope !== 0) return false;
  if (isInside(facts, place, ['for', 'async-for', 'while'])) return false;
  // A main that starts nothing is the whole program, not its beginning.
  const first = firstStart(facts, fact, resolver);
  return first !== null && first > at;
}

const firstStarts = new WeakMap<Resolver, Map<FunctionFact, number | null>>();

/** Where a function first starts something; asked by every finding in it, so kept for the computation at hand. */
function firstStart(facts: UnitFacts, fact: FunctionFact, resolver: Resolver): number | null {
  const known = firstStarts.get(resolver) ?? new Map<FunctionFact, number | null>();
  firstStarts.set(resolver, known);
  let first = known.get(fact);
  if (first === undefined) {
    const starts = facts.calls.filter((call) => ownerFunction(facts, call) === fact && startsOthers(call, resolver)).map((call) => call.node.start);
    known.set(fact, (first = starts.length === 0 ? null : starts.reduce((a, b) => Math.min(a, b))));
  }
  return first;
}

function startsOthers(call: CallFact, resolver: Resolver): boolean {
  const name = resolver.apiName(resolver.callee(call));
  const api = resolver.api(call);
  if (api?.startsTask !== undefined || api?.awaitable === 'future' || api?.scope === 'task-group') return true;
  const written = name ?? (call.node.callee.kind === 'attribute' ? call.node.callee.name : '');
  return /(^|\.)(serve\w*|start\w*)$/.test(written);
}
