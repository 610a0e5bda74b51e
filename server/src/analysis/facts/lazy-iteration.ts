// Loops over something that fetches its items one by one, and blocks at each of them.

import type { Expr } from '../syntax/ast.ts';
import type { Blocking } from '../knowledge/types.ts';
import { argumentAt, blockingOf } from './blocking.ts';
import { isOnLoop } from './context.ts';
import { makerOf, originOf } from './origin.ts';
import type { Resolver } from './resolve.ts';
import { namesIn } from './targets.ts';
import type { CallFact, Place, UnitFacts, Use } from './types.ts';

export interface LazyIteration {
  /** Qualified name of what is iterated. */
  readonly name: string;
  readonly blocking: Blocking;
  readonly iterable: Expr;
  readonly place: Place;
  /** The call that takes all items at once (`list(…)`); null: a loop or comprehension. */
  readonly drain: CallFact | null;
}

export function* lazyIterations(facts: UnitFacts, resolver: Resolver): Generator<LazyIteration> {
  const blocks = (call: CallFact): boolean => blockingOf(call, facts, resolver) !== null;
  for (const call of facts.calls) {
    const drain = drainOf(call.use, call.node, facts, resolver);
    if (drain === undefined || !isOnLoop(facts, call)) continue;
    const found = lazyCall(call, facts, resolver) ?? ofInstance(call.node, call, resolver);
    // Imports have a say of their own.
    if (found === null || found.blocking.category === 'import') continue;
    if (!isSaidElsewhere(found.blocking, () => originOf(call, facts, resolver, blocks) ?? makerOf(call.node, call, facts, resolver, blocks))) yield { ...found, iterable: call.node, place: call, drain };
  }
  for (const read of facts.reads) {
    if (read.use.kind !== 'iterated' && read.use.kind !== 'argument' && read.use.kind !== 'attribute') continue;
    // `process.stdout` as well as a plain name.
    let expr: Expr = { kind: 'name', start: read.start, end: read.end, name: read.name };
    let use: Use = read.use;
    for (; use.kind === 'attribute'; use = use.outer) expr = use.node;
    const drain = drainOf(use, expr, facts, resolver);
    if (drain === undefined || !isOnLoop(facts, read)) continue;
    const found = ofInstance(expr, read, resolver);
    if (found !== null && !isSaidElsewhere(found.blocking, () => makerOf(expr, read, facts, resolver, blocks))) yield { ...found, iterable: expr, place: read, drain };
  }
}

/** Null: iterated by a loop; a call: by that; undefined: not here. */
function drainOf(use: Use, expr: Expr, facts: UnitFacts, resolver: Resolver): CallFact | null | undefined {
  if (use.kind === 'iterated') {
    // The items of a generator expression are fetched by whoever asks it.
    return use.async || facts.comprehensions.some(({ node }) => node.form === 'generator' && node.clauses.some((clause) => clause.iterable.start === expr.start && clause.iterable.end === expr.end)) ? undefined : null;
  }
  if (use.kind !== 'argument') return undefined;
  const taker = facts.calls[use.call];
  const items = taker === undefined ? undefined : resolver.api(taker)?.items;
  if (taker === undefined || items === undefined || taker.node.args[use.argument]?.form !== 'positional') return undefined;
  if (items === 'passed') return drainOf(taker.use, taker.node, facts, resolver);
  return use.argument === 0 ? taker : undefined;
}

/** A reader of lines may get them from memory as well: only one that certainly reads a file counts. */
function lazyCall(call: CallFact, facts: UnitFacts, resolver: Resolver): { readonly name: string; readonly blocking: Blocking } | null {
  const found = blockingOf(call, facts, resolver, 'iteration');
  if (found?.blocking.source === undefined) return found;
  const argument = argumentAt(call.node, found.blocking.source);
  const source = argument === null ? null : resolver.meaning(argument.value, call);
  return source?.kind === 'instance' && resolver.knowledge.api(source.of)?.blocks?.at === 'iteration' ? found : null;
}

/** The loop tells the iterator where to go on, as `dirs.remove(…)` does with `os.walk`: taking all items first would change what it visits. */
export function isSteered(iterable: Expr, facts: UnitFacts): boolean {
  const loop = facts.loops.find(({ node }) => node.kind === 'for' && node.iterable === iterable)?.node;
  if (loop?.kind !== 'for') return false;
  const names = new Set(namesIn(loop.target));
  const inBody = (at: { readonly start: number; readonly end: number }): boolean => at.start >= loop.body.start && at.end <= loop.body.end;
  const isOne = (expr: Expr): boolean => expr.kind === 'name' && names.has(expr.name);
  return facts.statements.some(({ node }) => inBody(node) && (node.kind === 'assign' || node.kind === 'delete') && node.targets.some((target) => target.kind === 'subscript' && isOne(target.value)))
    || facts.calls.some(({ node }) => inBody(node) && node.callee.kind === 'attribute' && isOne(node.callee.value) && /^(remove|clear|sort|append|extend|pop|insert|reverse)$/.test(node.callee.name));
}

/** An object that is lazy by nature: an open file, a cursor. */
function ofInstance(expr: Expr, place: Place, resolver: Resolver): { readonly name: string; readonly blocking: Blocking } | null {
  const value = resolver.meaning(expr, place);
  if (value.kind !== 'instance') return null;
  const blocking = resolver.knowledge.api(value.of)?.blocks;
  // The arguments of its maker decide, and those are not at hand.
  return blocking?.at !== 'iteration' || blocking.off === true || blocking.source !== undefined || blocking.unless !== undefined ? null : { name: value.of, blocking };
}

/** One file, one query: what opened it or asked it blocks by itself, and that is said there. Waiting for somebody at each step is another matter than starting. */
function isSaidElsewhere({ category, cost }: Blocking, maker: () => CallFact | null): boolean {
  return (cost !== 'wait' || category === 'db-driver' || category === 'orm-session') && maker() !== null;
}
