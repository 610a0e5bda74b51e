// Timeout scopes: what is inside them, and where their error can be caught.

import type { Call, Expr, Try } from '../syntax/ast.ts';
import { namesCaught, namesTimeout, timeoutErrors } from './caught.ts';
import { isOnLoop, isWithin, ownerFunction, ownerScope, regionsAround } from './context.ts';
import { entered, withOf } from './entered.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, HandlerFact, Place, UnitFacts, WithFact } from './types.ts';

export interface TimeoutScope {
  readonly fact: WithFact;
  readonly context: Expr;
  /** Qualified name of what made it. */
  readonly name: string;
}

/** Statements that enter one timeout scope and nothing else. */
export function* timeoutScopes(facts: UnitFacts, resolver: Resolver): Generator<TimeoutScope> {
  for (const fact of facts.withs) {
    const [item, ...more] = fact.node.items;
    if (item === undefined || more.length > 0 || item.context.kind !== 'call') continue;
    const found = entered(item.context, fact, resolver);
    if (found?.api.scope === 'timeout' && isOnLoop(facts, fact)) yield { fact, context: item.context, name: found.name };
  }
}

/** Nothing in the block gives the loop a chance: the time can run out, and nobody is told. */
export function neverSuspends({ fact }: TimeoutScope, facts: UnitFacts, resolver: Resolver): boolean {
  const owner = ownerScope(facts, fact.scope);
  const inside = (place: Place): boolean => isWithin(facts, place.region, fact.bodyRegion) && ownerScope(facts, place.scope) === owner;
  // A coroutine that nobody awaits is what is wrong there.
  if (facts.calls.some((call) => inside(call) && isForgotten(call, resolver))) return false;
  // Whoever continues after a `yield` may wait in between.
  return !facts.suspensions.some((found) => inside(found) && isOnLoop(facts, found)) && !facts.yields.some(inside) && !facts.statements.some((found) => found.node.kind === 'unknown-statement' && inside(found));
}

function isForgotten(call: CallFact, resolver: Resolver): boolean {
  const value = resolver.result(call);
  return value.kind === 'awaitable' && (value.sort === 'coroutine' || value.sort === 'handle');
}

export interface CaughtInside {
  readonly handler: HandlerFact;
  readonly scope: TimeoutScope;
}

/**
 * Handlers for `TimeoutError` in the block of a timeout scope, meant for the error that the scope raises behind them: their `try` is all
 * the block holds, nothing in it has a time limit of its own, and nobody catches the error where it does arrive.
 */
export function* caughtInsideScope(facts: UnitFacts, resolver: Resolver, file: ModuleNames): Generator<CaughtInside> {
  for (const scope of timeoutScopes(facts, resolver)) {
    const { fact } = scope;
    if (entered(scope.context, fact, resolver)?.api.expires !== true) continue;
    const [only, ...more] = fact.node.body.statements;
    if (only?.kind !== 'try' || more.length > 0 || isCaughtOutside(fact, facts, resolver)) continue;
    const handler = facts.handlers.find((found) => found.tryNode === only && namesTimeout(found, resolver));
    if (handler === undefined || handler.node.star || hasOwnLimit(only, fact, facts, resolver, file)) continue;
    yield { handler, scope };
  }
}

function isCaughtOutside(fact: WithFact, facts: UnitFacts, resolver: Resolver): boolean {
  for (const region of regionsAround(facts, fact.region)) {
    // A `with` further out may suppress it, as `contextlib.suppress` does, or be another scope.
    if (withOf(facts, region) !== null) return true;
    if (region.kind !== 'try') continue;
    const handlers = facts.handlers.filter((found) => found.tryRegion === region.index);
    if (handlers.some((found) => found.node.types === null || namesCaught(found, resolver).some((name) => name === null || timeoutErrors.has(name) || /^builtins\.(OSError|Exception|BaseException)$/.test(name)))) return true;
  }
  return false;
}

const limits = /time_?out|wait_for|deadline|connect|fail_after|(^|_)(recv|receive|accept)/i;

/** Something in the block may raise a `TimeoutError` itself, here or in a function of the file that it calls. */
function hasOwnLimit(node: Try, fact: WithFact, facts: UnitFacts, resolver: Resolver, file: ModuleNames): boolean {
  const inside = (at: { readonly start: number; readonly end: number }): boolean => at.start >= node.body.start && at.end <= node.body.end;
  if (facts.statements.some((found) => found.node.kind === 'raise' && inside(found.node))) return true;
  if (facts.withs.some((found) => found !== fact && inside(found.node))) return true;
  return facts.calls.some((call) => {
    if (!inside(call.node)) return false;
    if (limitsTime(call.node)) return true;
    const callee = resolver.callee(call);
    const called = callee.kind === 'function' ? file.functionOf(callee.key) : null;
    if (called === null) return false;
    const { slot, fact: target } = called;
    return slot.facts.calls.some((inner) => ownerFunction(slot.facts, inner) === target && limitsTime(inner.node))
      || slot.facts.reads.some((read) => ownerFunction(slot.facts, read) === target && read.name === 'TimeoutError');
  });
}

function limitsTime(call: Call): boolean {
  const { callee } = call;
  const name = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : '';
  return limits.test(name) || call.args.some(({ keyword }) => keyword !== null && limits.test(keyword));
}
