// Queues between coroutines: who puts, who gets, who waits until all is done.

import type { Expr, Stmt } from '../syntax/ast.ts';
import { argumentAt } from './blocking.ts';
import { isOnLoop, isWithin, ownerFunction } from './context.ts';
import { isAlwaysTrue } from './flow.ts';
import { samePath } from './locks.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import type { Slot } from './slot.ts';
import type { CallFact, LoopFact, NameRead, Place, Suspension, UnitFacts } from './types.ts';

export function isQueue(expr: Expr, place: Place, resolver: Resolver): boolean {
  const value = resolver.meaning(expr, place);
  return value.kind === 'instance' && resolver.knowledge.api(value.of)?.queue === true;
}

/** The queues an expression may stand for: itself by its class, or what every call in the file passes for a parameter. None: nobody can tell. */
function queuesBehind(expr: Expr, place: Place, slot: Slot, resolver: Resolver, file: ModuleNames): readonly Expr[] {
  if (isQueue(expr, place, resolver)) {
    const [only] = expr.kind === 'name' ? resolver.visible(expr.name, place, expr.start) ?? [] : [];
    if (only?.source.kind !== 'parameter') return [expr];
  }
  if (expr.kind !== 'name') return [];
  const [only, ...more] = resolver.visible(expr.name, place, expr.start) ?? [];
  if (only?.source.kind !== 'parameter' || more.length > 0) return [];
  const { position, param, owner } = only.source;
  const key = `${slot.id}:${owner}`;
  const given = file.references(key).map(({ call, slot: from }) => {
    const argument = call === null ? null : argumentAt(call.node, { position: position - (file.isMethod(key) ? 1 : 0), keyword: param.name });
    return call !== null && argument !== null && isQueue(argument.value, call, file.resolver(from)) ? argument.value : null;
  });
  const known = given.filter((found) => found !== null);
  return known.length === given.length ? known : [];
}

export function methodCall(call: CallFact, ...names: readonly string[]): Expr | null {
  const { callee } = call.node;
  return callee.kind === 'attribute' && names.includes(callee.name) ? callee.value : null;
}

/** `await queue.join()` while nothing in the file ever calls `task_done`, although what the queue holds is taken out in this file. */
export function joinsForEver(join: CallFact, facts: UnitFacts, resolver: Resolver, file: ModuleNames): boolean {
  const queue = methodCall(join, 'join');
  if (queue === null || join.node.args.length > 0 || !isQueue(queue, join, resolver)) return false;
  // `shutdown(immediate=True)` ends the wait as well.
  if (file.mentions('task_done') || file.mentions('shutdown')) return false;
  return queue.kind === 'name' && resolver.isLocal(queue.name, join) ? staysInFile(queue.name, facts, resolver) : isTakenHere(queue, file);
}

/** The local queue is used by its methods, or handed to functions of the file that take from it. */
function staysInFile(name: string, facts: UnitFacts, resolver: Resolver): boolean {
  const bindings = facts.scopes.flatMap((scope) => scope.bindings.get(name) ?? []);
  if (bindings.length !== 1 || bindings[0]?.source.kind === 'parameter') return false;
  let takes = false;
  const stays = (read: NameRead): boolean => {
    if (read.use.kind === 'attribute') {
      takes ||= /^get/.test(read.use.node.name);
      return read.use.outer.kind === 'callee';
    }
    const call = read.use.kind === 'argument' ? facts.calls[read.use.call] : undefined;
    if (call === undefined || resolver.callee(call).kind !== 'function') return false;
    takes = true;
    return true;
  };
  return facts.reads.filter((read) => read.name === name).every(stays) && takes;
}

/** An attribute or a name of the module: some function here gets from it, and none hands it on. */
function isTakenHere(queue: Expr, file: ModuleNames): boolean {
  if (queue.kind !== 'name' && queue.kind !== 'attribute') return false;
  let takes = false;
  for (const { slot } of file.holding(queue.name)) {
    for (const call of slot.facts.calls) {
      const taken = methodCall(call, 'get', 'get_nowait');
      takes ||= taken !== null && samePath(taken, queue);
      if (call.node.args.some(({ value }) => samePath(value, queue))) return false;
    }
    if (slot.facts.returns.some(({ node }) => node.value !== null && samePath(node.value, queue))) return false;
  }
  return takes;
}

const draining = /drain|flush|clear|clos|stop|shut|empty|cancel|reset|clean|discard|rest|remain/i;

export interface PolledQueue {
  readonly queue: Expr;
  /** `emptied`: something is awaited between the question and `get`. `refilled`: the work, or another function, puts more. */
  readonly how: 'emptied' | 'refilled';
}

/** `while not queue.empty(): item = await queue.get()` over a queue that others use meanwhile, with more to wait for than the item. A queue that has something gives it at once. */
export function polledQueue(loop: LoopFact, slot: Slot, resolver: Resolver, file: ModuleNames): PolledQueue | null {
  const { facts } = slot;
  const { node } = loop;
  const owner = isOnLoop(facts, loop) ? ownerFunction(facts, loop) : null;
  if (node.kind !== 'while' || node.test.kind !== 'not' || node.test.value.kind !== 'call' || owner === null || draining.test(owner.node.name)) return null;
  const { callee } = node.test.value;
  if (callee.kind !== 'attribute' || callee.name !== 'empty' || !isQueue(callee.value, loop, resolver)) return null;
  const queue = callee.value;
  const bindings = queue.kind === 'name' ? resolver.visible(queue.name, loop, queue.start) ?? [] : [];
  if (bindings.some(({ source }) => source.kind !== 'parameter')) return null;
  const waits = facts.suspensions.filter((found) => isWithin(facts, found.region, loop.bodyRegion) && ownerFunction(facts, found) === owner);
  const takes = ({ value }: Suspension): boolean => value.kind === 'call' && value.callee.kind === 'attribute' && value.callee.name === 'get' && samePath(value.callee.value, queue);
  const first = waits.findIndex(takes);
  if (first < 0 || waits.every(takes)) return null;
  // In order of their ends: what stands inside the `await` of the item runs before it.
  if (first > 0) return { queue, how: 'emptied' };
  return isRefilled(queue, loop, slot, file) ? { queue, how: 'refilled' } : null;
}

/** The turn puts into the queue or hands it on; of one that an object or the module has, another function of the file puts. */
function isRefilled(queue: Expr, loop: LoopFact, { facts }: Slot, file: ModuleNames): boolean {
  const puts = (call: CallFact): boolean => {
    const filled = methodCall(call, 'put', 'put_nowait');
    return filled !== null && samePath(filled, queue);
  };
  if (facts.calls.some((call) => isWithin(facts, call.region, loop.bodyRegion) && (puts(call) || call.node.args.some(({ value }) => samePath(value, queue))))) return true;
  const shared = queue.kind === 'attribute' || (queue.kind === 'name' && facts.scopes.every(({ index, bindings }) => index === 0 || !bindings.has(queue.name)));
  if (!shared || (queue.kind !== 'attribute' && queue.kind !== 'name')) return false;
  return file.holding(queue.name).some(({ slot }) => slot.facts.calls.some((call) => puts(call) && ownerFunction(slot.facts, call)?.async === true));
}

export interface SkippedDone {
  readonly at: Stmt;
  readonly queue: Expr;
  readonly done: CallFact;
}

/** `continue` between `get` and `task_done` of the same turn: that item counts as unfinished for ever. */
export function* skippedDone(loop: LoopFact, slot: Slot, resolver: Resolver, file: ModuleNames): Generator<SkippedDone> {
  const { facts } = slot;
  const direct = (call: CallFact): boolean => call.region === loop.bodyRegion && ownerFunction(facts, call) === ownerFunction(facts, loop);
  const get = facts.calls.find((call) => direct(call) && methodCall(call, 'get', 'get_nowait') !== null);
  const queue = get === undefined ? null : methodCall(get, 'get', 'get_nowait');
  if (get === undefined || queue === null || !isOnLoop(facts, loop)) return;
  const queues = queuesBehind(queue, get, slot, resolver, file);
  const done = facts.calls.find((call) => direct(call) && isDone(call, queue) && call.node.start > get.node.end);
  if (done === undefined || !isJoined(queues, file)) return;
  for (const found of facts.statements) {
    if (found.node.kind !== 'continue' || found.node.start < get.node.end || found.node.end > done.node.start || found.scope !== loop.scope) continue;
    if (!isWithin(facts, found.region, loop.bodyRegion) || loopAround(found, facts) !== loop) continue;
    // The branch says it for itself, or a `finally` does.
    const before = facts.calls.some((call) => isDone(call, queue) && call !== done && call.node.start > get.node.end && call.node.end < done.node.start);
    if (!before) yield { at: found.node, queue, done };
  }
}

function isDone(call: CallFact, queue: Expr): boolean {
  const receiver = methodCall(call, 'task_done');
  return receiver !== null && samePath(receiver, queue);
}

/** Somebody in the file waits until one of the queues is done. */
function isJoined(queues: readonly Expr[], file: ModuleNames): boolean {
  return queues.length > 0 && file.holding('join').some(({ slot, resolver }) => slot.facts.calls.some((call) => {
    const joined = methodCall(call, 'join');
    return joined !== null && call.node.args.length === 0 && isQueue(joined, call, resolver) && queues.some((queue) => samePath(queue, joined));
  }));
}

function loopAround(place: Place, facts: UnitFacts): LoopFact | undefined {
  for (let region = facts.regions[place.region]; region !== undefined; region = facts.regions[region.parent]) {
    const found = facts.loops.find((loop) => loop.bodyRegion === region.index);
    if (found !== undefined) return found;
  }
  return undefined;
}

export interface MortalConsumer {
  readonly get: CallFact;
  readonly queue: Expr;
  /** The first call whose error ends the worker. */
  readonly risk: CallFact;
}

/** `while True: item = await queue.get(); await work(item)` in a task of its own, without a `try`, while somebody awaits `join()`. */
export function mortalConsumer(loop: LoopFact, slot: Slot, resolver: Resolver, file: ModuleNames): MortalConsumer | null {
  const { facts } = slot;
  if (loop.node.kind !== 'while' || !isAlwaysTrue(loop.node.test) || !isOnLoop(facts, loop)) return null;
  const owner = ownerFunction(facts, loop);
  if (owner === null || loop.region !== -1) return null;
  const get = facts.calls.find((call) => call.region === loop.bodyRegion && call.use.kind === 'awaited' && methodCall(call, 'get') !== null);
  const queue = get === undefined ? null : methodCall(get, 'get');
  if (get === undefined || queue === null || !isJoined(queuesBehind(queue, get, slot, resolver, file), file)) return null;
  // Any handler in there says that somebody has thought of errors.
  if (facts.handlers.some((handler) => isWithin(facts, handler.region, loop.bodyRegion))) return null;
  const risk = facts.calls.find((call) => call.use.kind === 'awaited' && call.node.start > get.node.end && isWithin(facts, call.region, loop.bodyRegion) && ownerFunction(facts, call) === owner && mayFail(call, queue, resolver));
  return risk !== undefined && isLoneTask(`${slot.id}:${owner.index}`, file) ? { get, queue, risk } : null;
}

function mayFail(call: CallFact, queue: Expr, resolver: Resolver): boolean {
  const { callee } = call.node;
  if (callee.kind === 'attribute' && samePath(callee.value, queue)) return false;
  return resolver.api(call)?.pause !== true;
}

/** Started as a task that nobody awaits together with the queue: no group, no `gather`. */
function isLoneTask(key: string, file: ModuleNames): boolean {
  const references = file.references(key);
  return references.length > 0 && references.every(({ call, slot }) => {
    const starter = call?.use.kind === 'argument' ? slot.facts.calls[call.use.call] : undefined;
    if (starter === undefined) return false;
    const resolver = file.resolver(slot);
    return resolver.api(starter)?.startsTask === 'weak';
  });
}
