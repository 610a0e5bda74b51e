// Tasks that a `wait_for` cancels although they are needed afterwards.

import type { Expr, Try } from '../syntax/ast.ts';
import { catchesCancellation } from './cancellation.ts';
import { handlersAround, namesTimeout } from './caught.ts';
import { isOnLoop, ownerFunction, regionsAround } from './context.ts';
import { exitsOf } from './flow.ts';
import { samePath } from './locks.ts';
import { methodCalled } from './local-names.ts';
import type { Resolver } from './resolve.ts';
import type { CallFact, HandlerFact, NameRead, UnitFacts, Use } from './types.ts';

export interface SharedWait {
  readonly call: CallFact;
  /** The task, as written. */
  readonly task: Expr;
  /** It is waited for again, behind the handler or in the next turn of the loop. */
  readonly again: 'later' | 'loop';
}

export function* sharedWaits(facts: UnitFacts, resolver: Resolver): Generator<SharedWait> {
  for (const call of facts.calls) {
    const task = call.node.args[0];
    if (task?.form !== 'positional' || (task.value.kind !== 'name' && task.value.kind !== 'attribute') || call.use.kind !== 'awaited' || !isOnLoop(facts, call)) continue;
    if (resolver.apiName(resolver.callee(call)) !== 'asyncio.wait_for') continue;
    const value = resolver.meaning(task.value, call);
    if (value.kind !== 'awaitable' || (value.sort !== 'task' && value.sort !== 'future')) continue;
    const handler = timeoutHandler(call, facts, resolver);
    if (handler === null) continue;
    const again = usedAgain(task.value, call, handler, facts, resolver);
    if (again !== null) yield { call, task: task.value, again };
  }
}

/** The handler that ends the timeout and lets the function go on; null when it leaves, or nobody handles it here. */
function timeoutHandler(call: CallFact, facts: UnitFacts, resolver: Resolver): HandlerFact | null {
  for (const region of regionsAround(facts, call.region)) {
    if (region.kind !== 'try') continue;
    const handlers = facts.handlers.filter((found) => found.tryRegion === region.index);
    const found = handlers.find((handler) => namesTimeout(handler, resolver));
    if (found === undefined) return null;
    const exits = exitsOf(found.node.body);
    return exits.has('end') || exits.has('continue') ? found : null;
  }
  return null;
}

function usedAgain(task: Expr, call: CallFact, handler: HandlerFact, facts: UnitFacts, resolver: Resolver): SharedWait['again'] | null {
  const owner = ownerFunction(facts, call);
  const uses = usesOf(task, facts).filter(({ read }) => ownerFunction(facts, read) === owner);
  // Whoever asks for or brings about the cancellation knows of it; a new task under the name is another one.
  if (uses.some(({ use }) => /^(cancel|cancelled|exception)$/.test(methodCalled(use, facts)?.name ?? ''))) return null;
  if (facts.attributeWrites.some((write) => samePath(write.target, task) && ownerFunction(facts, write) === owner && write.target.start > call.node.end)) return null;
  const { tryNode } = handler;
  const loop = loopAround(tryNode, handler, facts);
  if (loop !== null && !isMadeIn(task, loop, facts)) return 'loop';
  const again = uses.some(({ read, use }) => read.start > tryNode.end && (use.kind === 'awaited' || methodCalled(use, facts)?.name === 'result') && !isReady(read, facts, resolver));
  return again && !isMadeIn(task, { start: call.node.end, end: Infinity }, facts) ? 'later' : null;
}

/** Where the path is read, with what becomes of it: `task`, `self.task`. */
function usesOf(task: Expr, facts: UnitFacts): { read: NameRead; use: Use }[] {
  return facts.reads.flatMap((read) => {
    if (task.kind === 'name') return read.name === task.name ? [{ read, use: read.use }] : [];
    let { use } = read;
    while (use.kind === 'attribute' && !samePath(use.node, task)) use = use.outer;
    return use.kind === 'attribute' ? [{ read, use: use.outer }] : [];
  });
}

/** The loop that brings the control back to the call once the timeout was handled. */
function loopAround(tryNode: Try, handler: HandlerFact, facts: UnitFacts): { start: number; end: number } | null {
  const region = facts.regions[handler.region];
  if (region === undefined || (region.kind !== 'while' && region.kind !== 'for' && region.kind !== 'async-for')) return null;
  const exits = exitsOf(handler.node.body);
  if (exits.has('break') || exits.has('return') || exits.has('raise')) return null;
  const loop = facts.statements[region.statement]?.node;
  if (loop?.kind !== 'while' && loop?.kind !== 'for') return null;
  // Behind the `try` the loop may end, or the task be made again.
  return loop.body.statements.at(-1) === tryNode ? { start: loop.start, end: loop.end } : null;
}

function isMadeIn(task: Expr, span: { readonly start: number; readonly end: number }, facts: UnitFacts): boolean {
  const inside = (start: number): boolean => start >= span.start && start < span.end;
  if (task.kind === 'attribute') return facts.attributeWrites.some((write) => samePath(write.target, task) && inside(write.target.start));
  return task.kind !== 'name' || facts.scopes.some((scope) => scope.bindings.get(task.name)?.some((binding) => inside(binding.start)) === true);
}

/** The cancellation of the task is expected there. */
function isReady(read: NameRead, facts: UnitFacts, resolver: Resolver): boolean {
  return handlersAround(facts, read.region).some((handler) => catchesCancellation(handler, resolver) !== 'nothing')
    || [...regionsAround(facts, read.region)].some((region) => region.kind === 'with' || region.kind === 'if');
}
