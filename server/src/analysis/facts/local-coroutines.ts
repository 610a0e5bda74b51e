// Coroutines that a coroutine function keeps in a local name before it runs them.

import type { Comprehension, Expr, Name, Stmt } from '../syntax/ast.ts';
import { awaitedBy, coroutineOf, type Coroutine } from './awaiting.ts';
import { isOnLoop, isWithin } from './context.ts';
import { exitsOf } from './flow.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, NameRead, Region, StatementFact, UnitFacts } from './types.ts';

export interface LocalCoroutine {
  readonly call: CallFact;
  readonly coroutine: Coroutine;
  readonly target: Name;
  /** Where a whole batch is made: `[f(x) for x in xs]`. */
  readonly batch: Comprehension | null;
  /** Every mention, all in the function itself. */
  readonly reads: readonly NameRead[];
}

/** Bound once and captured by nobody: what becomes of it can be read off the function. */
export function* localCoroutines(facts: UnitFacts, resolver: Resolver): Generator<LocalCoroutine> {
  for (const call of facts.calls) {
    const batch = call.use.kind === 'comprehension-element' && call.use.node.form === 'list' ? call.use.node : null;
    const use = batch !== null && call.use.kind === 'comprehension-element' ? call.use.outer : call.use;
    if (use.kind !== 'assigned' || !isOnLoop(facts, call)) continue;
    const [target, ...more] = use.node.targets;
    if (target?.kind !== 'name' || more.length > 0) continue;
    const statement = facts.statements[call.statement];
    const scope = statement === undefined ? undefined : facts.scopes[statement.scope];
    const bindings = scope?.bindings.get(target.name) ?? [];
    if (scope?.kind !== 'function' || bindings.length !== 1 || scope.globals.has(target.name) || scope.nonlocals.has(target.name)) continue;
    const reads = facts.reads.filter((read) => read.name === target.name && read.start > target.end && resolver.visible(target.name, read, read.start)?.some((binding) => binding === bindings[0]) === true);
    const coroutine = coroutineOf(call, resolver);
    if (coroutine !== null && reads.every((read) => read.scope === scope.index)) yield { call, coroutine, target, batch, reads };
  }
}

/** The coroutine that a local name certainly holds where it is read: each value it can have there comes straight from such a call. */
export function coroutineIn(read: NameRead, resolver: Resolver): Coroutine | null {
  const visible = resolver.visible(read.name, read, read.start);
  if (visible === null || visible.length === 0 || visible.some(({ source }) => source.kind !== 'value' || source.value.kind !== 'call')) return null;
  const value = resolver.name(read.name, read, read.start);
  return value.kind === 'awaitable' && value.sort === 'coroutine' ? value : null;
}

/** The mention awaits the coroutine or hands it to what runs it. */
export function runs({ use }: NameRead, facts: UnitFacts, resolver: Resolver): boolean {
  if (use.kind === 'awaited' || awaitedBy(use, facts, resolver) !== null) return true;
  // `gather(*batch)`
  const call = use.kind === 'argument' ? facts.calls[use.call] : undefined;
  if (call === undefined || use.kind !== 'argument' || call.node.args[use.argument]?.form !== 'star') return false;
  const name = resolver.apiName(resolver.callee(call));
  return name !== null && resolver.knowledge.api(name)?.takesAwaitable === 'all';
}

/** A loop over the batch does nothing with each coroutine but await it: one after the other. */
export function isAwaitedOneByOne({ start, use }: NameRead, facts: UnitFacts): boolean {
  if (use.kind !== 'iterated' || use.async) return false;
  const loop = facts.loops.find(({ node }) => node.kind === 'for' && node.iterable.start === start)?.node;
  const comprehension = facts.comprehensions.find(({ node }) => node.form === 'list' && node.clauses[0]?.iterable.start === start)?.node;
  const target = loop?.kind === 'for' ? loop.target : comprehension?.clauses[0]?.target;
  const inside = loop?.kind === 'for' ? loop.body : comprehension;
  if (target?.kind !== 'name' || inside === undefined) return false;
  const reads = facts.reads.filter((read) => read.name === target.name && read.start >= inside.start && read.end <= inside.end);
  return reads.length === 1 && reads[0]?.use.kind === 'awaited';
}

/** … in a statement of its own, so that it certainly happens when the statement does. */
export function isRun(read: NameRead, facts: UnitFacts, resolver: Resolver): boolean {
  if (!runs(read, facts, resolver)) return false;
  const value = valueOf(facts.statements[read.statement]?.node);
  const inner = value?.kind === 'await' ? value.value : value;
  return inner !== null && inner !== undefined && (isName(inner, read) || (inner.kind === 'call' && inner.args.some((argument) => isName(argument.value, read) || (argument.value.kind === 'starred' && isName(argument.value.value, read)))));
}

/** The statement is reached whenever the one that holds the first mention was: same block, a `with` inside it, or the first thing that a `try` does. */
export function always(first: NameRead, facts: UnitFacts): number {
  let at = first.region;
  let statement = facts.statements[first.statement];
  for (let region = facts.regions[at]; region !== undefined; region = facts.regions[at]) {
    if (!passes(region, statement, facts)) break;
    statement = facts.statements[region.statement];
    at = region.parent;
  }
  return at;
}

/** Once more after it has run: a later mention that is reached through the first, or the same one in the next round of a loop. */
export function runsAgain(first: NameRead, later: readonly NameRead[], made: CallFact, facts: UnitFacts): NameRead | null {
  const around = always(first, facts);
  const next = later.find((read) => read.statement !== first.statement && isWithin(facts, read.region, around));
  const kind = facts.statements[first.statement]?.node.kind;
  if (next !== undefined) return kind === 'return' || kind === 'raise' ? null : next;
  const region = facts.regions[around];
  if (region === undefined || !/^(for|async-for|while)$/.test(region.kind) || isWithin(facts, made.region, around)) return null;
  const loop = facts.loops.find((found) => found.bodyRegion === around);
  const from = loop?.node.body.statements.findIndex((statement) => statement.start <= first.start && statement.end >= first.end) ?? -1;
  if (loop === undefined || from < 0) return null;
  const exits = exitsOf({ ...loop.node.body, statements: loop.node.body.statements.slice(from) });
  return exits.has('end') || exits.has('continue') ? first : null;
}

function passes(region: Region, statement: StatementFact | undefined, facts: UnitFacts): boolean {
  if (region.kind === 'with' || region.kind === 'async-with') return true;
  const outer = facts.statements[region.statement]?.node;
  return region.kind === 'try' && outer?.kind === 'try' && statement !== undefined && outer.body.statements[0] === statement.node;
}

function valueOf(node: Stmt | undefined): Expr | null {
  switch (node?.kind) {
    case 'expression': case 'assign': case 'return': return node.value;
    default: return null;
  }
}

function isName(expr: Expr, read: NameRead): boolean {
  return expr.kind === 'name' && expr.start === read.start;
}
