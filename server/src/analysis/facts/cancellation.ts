// Where a cancellation arrives and what becomes of it.

import type { Expr } from '../syntax/ast.ts';
import { isOnLoop, isWithin, ownerFunction, regionsAround } from './context.ts';
import { exitsOf, isAlwaysTrue } from './flow.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, HandlerFact, NameRead, Suspension, UnitFacts, Use } from './types.ts';

export type Catches = 'cancellation' | 'everything' | 'nothing';

/** Whether a clause names `CancelledError`, catches it among all others, or does not catch it as far as anybody can tell. */
export function catchesCancellation(handler: HandlerFact, resolver: Resolver): Catches {
  const { types } = handler.node;
  if (types === null) return 'everything';
  const names = caughtTypes(types).map((type) => resolver.apiName(resolver.meaning(type, handler)));
  if (names.includes('asyncio.CancelledError')) return 'cancellation';
  return names.includes('builtins.BaseException') ? 'everything' : 'nothing';
}

export function caughtTypes(types: Expr): readonly Expr[] {
  return types.kind === 'tuple' ? types.elements : [types];
}

/**
 * Whether the handler surely loses a cancellation of its own coroutine: one that can arrive in the guarded block, is not raised again
 * on any path, is not handed on, and is not that of a child which somebody cancelled.
 */
export function losesCancellation(handler: HandlerFact, facts: UnitFacts, resolver: Resolver): boolean {
  if (handler.node.star || !isOnLoop(facts, handler)) return false;
  const earlier = facts.handlers.filter((found) => found.tryNode === handler.tryNode && found.position < handler.position);
  if (earlier.some((found) => catchesCancellation(found, resolver) !== 'nothing')) return false;
  // A raise on some path only: somebody thought about it.
  if (exitsOf(handler.node.body).has('raise') || exitsOf(handler.tryNode.final).has('raise')) return false;
  const arrivals = facts.suspensions.filter((found) => isWithin(facts, found.region, handler.tryRegion) && isOnLoop(facts, found));
  if (arrivals.length === 0 || arrivals.some((found) => mayAwaitChild(found, resolver))) return false;
  if (goesOnAnyway(handler, facts)) return false;
  return !cancelsBefore(handler, facts) && !raisesLater(handler, facts) && !handsOn(handler, facts) && !endsProgram(handler, facts);
}

/** In the `finally` of a block that ends with an error only: that error goes on behind it. */
function goesOnAnyway(handler: HandlerFact, facts: UnitFacts): boolean {
  const final = [...regionsAround(facts, handler.region)].find((region) => region.kind === 'finally');
  const statement = final === undefined ? undefined : facts.statements[final.statement]?.node;
  if (statement?.kind !== 'try' || statement.handlers.length > 0) return false;
  return ![...exitsOf(statement.body)].some((exit) => exit !== 'raise') && exitsOf(statement.final).has('end');
}

/** The handler sits in a loop that goes on: the task cannot be stopped. */
export function resumesLoop(handler: HandlerFact, facts: UnitFacts): boolean {
  const exits = exitsOf(handler.node.body);
  if (!exits.has('end') && !exits.has('continue')) return false;
  if (exits.has('return') || exits.has('break')) return false;
  const writes = facts.attributeWrites.some((write) => isWithin(facts, write.region, handler.bodyRegion))
    || facts.statements.some((found) => found.region === handler.bodyRegion && (found.node.kind === 'assign' || found.node.kind === 'augmented'));
  // Behind the `try`, before the next turn: `try: …; except CancelledError: pass` and then `break`.
  const around = [...regionsAround(facts, handler.region)];
  const index = around.findIndex((region) => region.kind === 'for' || region.kind === 'async-for' || region.kind === 'while');
  const region = around[index];
  if (region === undefined) return false;
  const loop = facts.loops.find((found) => found.bodyRegion === region.index);
  if (loop === undefined) return false;
  const behind = facts.statements.some((found) => found.node.start > handler.tryNode.end && found.node.end <= region.end && (found.node.kind === 'break' || found.node.kind === 'return' || found.node.kind === 'raise') && isWithin(facts, found.region, region.index));
  if (behind) return false;
  return loop.node.kind === 'for' ? loop.node.async || !writes : isAlwaysTrue(loop.node.test) || !writes;
}

/** The coroutine of a task that this file starts or cancels: how it ends is the file's own affair. */
export function isOwnWorker(handler: HandlerFact, slot: Slot, file: ModuleNames): boolean {
  // `_cancel(…)` and `cancel_all(…)` as well.
  if (file.mentions('cancel(') || file.mentions('cancel_')) return true;
  const owner = ownerFunction(slot.facts, handler);
  // Whoever does not await it, starts it or hands it to something that does.
  return owner === null || file.references(`${slot.id}:${owner.index}`).some(({ call }) => call?.use.kind !== 'awaited');
}

const childLike = /task|fut|child|job|proc|worker|thread|waiter/i;

/** The error may be that of something else that was cancelled: an object awaited by name, or one handed to the awaited call. */
function mayAwaitChild(found: Suspension, resolver: Resolver): boolean {
  if (found.form !== 'await') return false;
  const { value } = found;
  if (value.kind !== 'call') return true;
  // Closing a server from elsewhere cancels what waits for its end.
  if (value.callee.kind === 'attribute' && /^(serve_forever|wait_closed|join|run_until_disconnected|wait_for_termination)$/.test(value.callee.name)) return true;
  const name = resolver.apiName(resolver.meaning(value.callee, found));
  const api = name === null ? undefined : resolver.knowledge.api(name);
  const waits = api?.takesAwaitable !== undefined || api?.keepsAwaitable !== undefined;
  return value.args.some(({ value: argument, form }) => {
    const meaning = resolver.meaning(argument, found);
    if (meaning.kind === 'awaitable' && meaning.sort !== 'coroutine') return true;
    if (argument.kind === 'call') return false;
    if (waits && form !== 'keyword') return argument.kind !== 'constant';
    return nameOf(argument) !== null && childLike.test(nameOf(argument) ?? '');
  });
}

/** `task.cancel()`, `self._cancel_all()`: from there on a `CancelledError` belongs to the child. */
function cancelsBefore(handler: HandlerFact, facts: UnitFacts): boolean {
  const owner = ownerFunction(facts, handler);
  return facts.calls.some((call) => /cancel/i.test(nameOf(call.node.callee) ?? '') && ownerFunction(facts, call) === owner
    && (call.node.start < handler.node.start || isWithin(facts, call.region, handler.bodyRegion)));
}

/** The handler notes something, and a `raise` behind it may act on the note. */
function raisesLater(handler: HandlerFact, facts: UnitFacts): boolean {
  const owner = ownerFunction(facts, handler);
  return facts.statements.some((found) => found.node.kind === 'raise' && found.node.start > handler.node.end && ownerFunction(facts, found) === owner);
}

const logs = /^(debug|info|warn|warning|error|exception|critical|fatal|log|print|str|repr|format|type|write|echo|secho|format_exc|format_exception|print_exc|print_exception|print_tb|format_tb)$/;

/** The exception itself is stored, returned or passed to more than a log. */
function handsOn(handler: HandlerFact, facts: UnitFacts): boolean {
  const within = (start: number): boolean => start >= handler.node.body.start && start < handler.node.body.end;
  const { name } = handler.node;
  const goesOn = (use: Use): boolean => {
    switch (use.kind) {
      case 'assigned': case 'returned': case 'yielded': case 'raised': return true;
      case 'named': case 'element': case 'starred': return goesOn(use.outer);
      case 'argument': return !logs.test(nameOf(facts.calls[use.call]?.node.callee ?? null) ?? '');
      default: return false;
    }
  };
  const passed = (read: NameRead): boolean => read.name === name && within(read.start) && goesOn(read.use);
  return (name !== null && facts.reads.some(passed))
    || facts.calls.some((call) => within(call.node.start) && /^(exc_info|set_exception|set_result)$/.test(nameOf(call.node.callee) ?? ''));
}

/** `sys.exit()`, `os._exit()`, `self.fail()`; and the entry coroutine, behind whose end nobody waits. */
function endsProgram(handler: HandlerFact, facts: UnitFacts): boolean {
  const ends = (call: CallFact): boolean => isWithin(facts, call.region, handler.bodyRegion) && /^(exit|_exit|quit|abort|kill|stop|fail|skip|uncancel|cancelling)$/.test(nameOf(call.node.callee) ?? '');
  const name = ownerFunction(facts, handler)?.node.name ?? '';
  return facts.calls.some(ends) || /^_*(async_?|a)?main(_async)?$/.test(name) && !resumesLoop(handler, facts);
}

function nameOf(expr: Expr | null): string | null {
  return expr?.kind === 'name' || expr?.kind === 'attribute' ? expr.name : null;
}
