// Locks and limiters of coroutines: where they are taken, and whether anybody else can see them.

import type { Expr, WithItem } from '../syntax/ast.ts';
import { isInside, isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { isForeign } from './meaning.ts';
import type { ModuleNames } from './names.ts';
import { isOwnLimiter } from './own-limiters.ts';
import type { Resolver } from './resolve.ts';
import type { Binding, CallFact, NameRead, Place, UnitFacts, WithFact } from './types.ts';

/** The class of a lock or limiter for coroutines; null: something else, or nobody can tell. */
export function coroutineLock(expr: Expr, place: Place, resolver: Resolver): string | null {
  const value = resolver.meaning(expr, place);
  const api = value.kind === 'instance' ? resolver.knowledge.api(value.of) : undefined;
  return value.kind === 'instance' && (api?.lock === 'asyncio' || api?.limits !== undefined) ? value.of : null;
}

export interface AwaitedLock {
  readonly fact: WithFact;
  readonly item: WithItem;
  readonly of: string;
  /** The lock itself. */
  readonly lock: Expr;
}

/** `with await lock:`, which Python 3.9 removed. (`with lock:` is the mistake of every asynchronous context.) */
export function* awaitedLocks(facts: UnitFacts, resolver: Resolver): Generator<AwaitedLock> {
  for (const fact of facts.withs) {
    if (fact.node.async) continue;
    for (const item of fact.node.items) {
      if (item.context.kind !== 'await') continue;
      const lock = item.context.value;
      const of = coroutineLock(lock, fact, resolver);
      const api = of === null ? undefined : resolver.knowledge.api(of);
      if (of !== null && api?.lock === 'asyncio' && api.asyncEnter !== undefined) yield { fact, item, of, lock };
    }
  }
}

export interface UnsharedLock {
  readonly of: string;
  /** Key of its class, if the file defines that. */
  readonly own: string | null;
  /** Where it is made. */
  readonly made: CallFact;
  /** The first place where it is entered. */
  readonly entered: Expr;
  /** Null: made in the header itself. */
  readonly binding: Binding | null;
}

/** A lock or limiter that one call of a coroutine makes, enters and forgets: no other call ever waits for it. */
export function* unsharedLocks(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<UnsharedLock> {
  for (const made of facts.calls) {
    if (!isOnLoop(facts, made)) continue;
    if (made.use.kind !== 'entered' && made.use.kind !== 'assigned') continue;
    // Only what the call itself makes: a function may give the same lock each time.
    const type = resolver.callee(made);
    const own = type.kind === 'class' && !isForeign(type.key) && isOwnLimiter(type.key, made.node, file) ? type.key : null;
    const of = own ?? (type.kind === 'api' && resolver.knowledge.api(type.name)?.kind === 'class' ? coroutineLock(made.node, made, resolver) : null);
    if (of === null) continue;
    if (made.use.kind === 'entered') {
      if (made.use.async && made.use.item.target === null) yield { of, own, made, entered: made.node, binding: null };
      continue;
    }
    // `known or Lock()` is one that others have, as a rule.
    const binding = made.use.node.value === made.node ? onlyBinding(made, facts) : null;
    if (binding === null) continue;
    const reads = facts.reads.filter((read) => read.name === binding.name && read.start > made.node.start);
    const [first, ...again] = reads.filter(({ use }) => use.kind === 'entered');
    // One call that enters a limiter of time again and again is slowed down by it.
    const limitsTime = own !== null || resolver.knowledge.api(of)?.limits === 'rate';
    if (first === undefined || (limitsTime && (again.length > 0 || isInside(facts, first, ['for', 'async-for', 'while'])))) continue;
    if (reads.every((read) => staysHere(read, made, facts))) yield { of, own, made, entered: { kind: 'name', start: first.start, end: first.end, name: first.name }, binding };
  }
}

/** The one local name that a call is assigned to. */
export function onlyBinding(call: CallFact, facts: UnitFacts): Binding | null {
  if (call.use.kind !== 'assigned' || call.use.node.targets.length !== 1) return null;
  const [target] = call.use.node.targets;
  const scope = facts.scopes[call.scope];
  if (target?.kind !== 'name' || scope?.kind !== 'function' || scope.globals.has(target.name) || scope.nonlocals.has(target.name)) return null;
  const [binding, ...more] = scope.bindings.get(target.name) ?? [];
  return binding === undefined || more.length > 0 ? null : binding;
}

function staysHere({ use, scope }: NameRead, made: CallFact, facts: UnitFacts): boolean {
  return scope === made.scope && facts.scopes[scope]?.kind === 'function' && ((use.kind === 'entered' && use.async) || (use.kind === 'attribute' && use.node.name === 'locked'));
}

/** Under `async with` of something that may be a lock: known as one, or called like one. */
export function holdsLock(facts: UnitFacts, place: Place, resolver: Resolver): boolean {
  for (const region of regionsAround(facts, place.region)) {
    if (region.kind !== 'async-with' && region.kind !== 'with') continue;
    const fact = facts.withs.find((found) => found.bodyRegion === region.index);
    if (fact?.node.items.some(({ context }) => mayBeLock(context, fact, resolver))) return true;
  }
  const owner = ownerFunction(facts, place);
  return facts.calls.some((call) => call.node.callee.kind === 'attribute' && call.node.callee.name === 'acquire' && ownerFunction(facts, call) === owner);
}

const lockLike = /lock|mutex|sem|guard|exclusive|critical|limit|transaction|atomic|cond|serial/i;

function mayBeLock(context: Expr, place: Place, resolver: Resolver): boolean {
  if (coroutineLock(context, place, resolver) !== null) return true;
  const called: Expr = context.kind === 'call' ? context.callee : context;
  for (let part = called; ; part = part.value) {
    if (part.kind === 'name') return lockLike.test(part.name);
    if (part.kind !== 'attribute' && part.kind !== 'subscript') return false;
    if (part.kind === 'attribute' && lockLike.test(part.name)) return true;
  }
}
