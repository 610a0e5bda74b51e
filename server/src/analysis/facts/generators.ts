// Asynchronous generators: what they hold while they are suspended in a `yield`, and who leaves them there.

import { regionsAround } from './context.ts';
import { exitsOf } from './flow.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, FunctionFact, LoopFact, UnitFacts, WithFact, YieldFact } from './types.ts';
import type { Expr } from '../syntax/ast.ts';

export interface HeldAtYield {
  readonly at: YieldFact;
  readonly fact: WithFact;
  readonly context: Expr;
  /** Qualified name of what is entered. */
  readonly of: string;
  readonly scope: 'timeout' | 'task-group';
}

/** A task group or timeout that stays entered while the caller of the generator does what it likes. */
export function heldScope(at: YieldFact, facts: UnitFacts, resolver: Resolver): HeldAtYield | null {
  for (const region of regionsAround(facts, at.region)) {
    if (region.kind !== 'async-with' && region.kind !== 'with') continue;
    const fact = facts.withs.find((found) => found.bodyRegion === region.index);
    for (const { context } of fact?.node.items ?? []) {
      if (fact === undefined) break;
      const name = enteredName(context, fact, resolver);
      const scope = name === null ? undefined : resolver.knowledge.api(name)?.scope;
      if (name !== null && (scope === 'timeout' || scope === 'task-group')) return { at, fact, context, of: name, scope };
    }
  }
  return null;
}

function enteredName(context: Expr, fact: WithFact, resolver: Resolver): string | null {
  if (context.kind === 'call') return resolver.apiName(resolver.meaning(context.callee, fact));
  const value = resolver.meaning(context, fact);
  return value.kind === 'instance' ? value.of : null;
}

/** The innermost block of the generator that stays entered while it is suspended and has something to leave; scopes of time and tasks left out. */
export function heldContext(at: YieldFact, owner: FunctionFact, facts: UnitFacts, resolver: Resolver): Expr | null {
  for (const region of regionsAround(facts, at.region)) {
    if ((region.kind !== 'async-with' && region.kind !== 'with') || region.scope !== owner.ownScope) continue;
    const fact = facts.withs.find((found) => found.bodyRegion === region.index);
    for (const { context } of fact?.node.items ?? []) {
      const name = fact === undefined ? null : enteredName(context, fact, resolver);
      const api = name === null ? undefined : resolver.knowledge.api(name);
      if (api?.scope === undefined && api?.harmless !== true) return context;
    }
  }
  return null;
}

/** Undecorated, and handed to nobody who may make a context manager or a dependency of it. */
export function isPlainGenerator(owner: FunctionFact, key: string, file: ModuleNames): boolean {
  if (!owner.async || !owner.generator || owner.node.decorators.length > 0 || /^__\w+__$/.test(owner.node.name)) return false;
  return file.references(key).every(({ call }) => call !== null);
}

export interface LeftOpen {
  readonly call: CallFact;
  readonly loop: LoopFact;
  readonly key: string;
}

/** `async for x in numbers():` that leaves early, over a generator of this file that has something to clean up. */
export function leftGenerator(loop: LoopFact, facts: UnitFacts, resolver: Resolver, file: ModuleNames): LeftOpen | null {
  if (loop.node.kind !== 'for' || !loop.node.async) return null;
  const { iterable, body } = loop.node;
  const call = iterable.kind === 'call' ? facts.calls.find((found) => found.node === iterable) : undefined;
  if (call === undefined) return null;
  const exits = exitsOf(body);
  if (!exits.has('break') && !exits.has('return')) return null;
  const callee = resolver.callee(call);
  if (callee.kind !== 'function' || file.summary(callee.key).nature !== 'async-generator') return null;
  const found = file.functionOf(callee.key);
  return found !== null && cleansUp(found.fact, found.slot.facts, file.resolver(found.slot)) ? { call, loop, key: callee.key } : null;
}

/** A `yield` inside `try … finally`, or inside a `with` that closes something. */
function cleansUp(owner: FunctionFact, facts: UnitFacts, resolver: Resolver): boolean {
  return facts.yields.some((found) => found.scope === owner.ownScope && [...regionsAround(facts, found.region)].some((region) => {
    const statement = facts.statements[region.statement]?.node;
    if (region.kind === 'try') return statement?.kind === 'try' && statement.final !== null;
    if (region.kind !== 'with' && region.kind !== 'async-with') return false;
    const fact = facts.withs.find((held) => held.bodyRegion === region.index);
    return fact?.node.items.some(({ context }) => context.kind !== 'call' || !/^(suppress|nullcontext)$/.test(lastName(resolver.apiName(resolver.meaning(context.callee, fact))))) === true;
  }));
}

function lastName(name: string | null): string {
  return name?.slice(name.lastIndexOf('.') + 1) ?? '';
}
