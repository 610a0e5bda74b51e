// Which calls hand a coroutine to something that runs it, and who waits for the task.

import type { Api } from '../knowledge/types.ts';
import { awaitedBy, takes } from '../facts/awaiting.ts';
import { destination, ownerFunction } from '../facts/context.ts';
import type { FileFacts } from '../facts/file.ts';
import { lastName, methodCalled, onlyBinding, readsWithin } from '../facts/local-names.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { Slot } from '../facts/slot.ts';
import { droppedTask } from '../facts/tasks.ts';
import type { CallFact, FunctionFact, NameRead, UnitFacts, Use } from '../facts/types.ts';
import type { Collected } from './model.ts';
import { placed } from './places.ts';

export interface Start {
  /** `create_task`, `gather`, `run`. */
  readonly by: string;
  /** The call that takes the coroutine. */
  readonly outer: CallFact;
  /** Makes a task that goes on by itself. */
  readonly task: 'weak' | 'owned' | null;
}

/** Null: the coroutine is awaited, kept, or handed to something that nobody knows. */
export function startOf(call: CallFact, { facts }: Slot, resolver: Resolver): Start | null {
  const use = valueUse(call.use);
  if (use.kind !== 'argument') return null;
  const outer = facts.calls[use.call];
  const name = outer === undefined ? null : resolver.apiName(resolver.callee(outer));
  if (outer === undefined || name === null) return null;
  const task = resolver.knowledge.api(name)?.startsTask ?? null;
  const runs = task !== null || awaitedBy(use, facts, resolver) !== null || takesAll(call.use, outer, use.argument, resolver.knowledge.api(name));
  return runs ? { by: lastName(outer.node.callee) || name.slice(name.lastIndexOf('.') + 1), outer, task } : null;
}

/** Who waits for a task, as far as its own function or class shows. */
export function collectedBy({ outer, task }: Start, slot: Slot, resolver: Resolver, file: FileFacts): Collected {
  const { facts } = slot;
  const { callee } = outer.node;
  if (task === 'owned') return { kind: 'group', name: callee.kind === 'attribute' ? slot.text.slice(callee.value.start, callee.value.end) : '' };
  if (droppedTask(outer, facts, resolver) !== null) return { kind: 'nobody' };
  const direct = waiting(outer.use, outer.node, facts, resolver);
  if (direct !== null) return waited(direct, slot, null);
  const owner = ownerFunction(facts, outer);
  const name = owner === null ? null : keptIn(outer.use, facts);
  if (owner === null || name === null) return keptOutside(outer.use, slot, resolver, file) ?? { kind: 'unknown', kept: null };
  const binding = onlyBinding(facts, owner, name);
  for (const read of binding === null ? [] : readsWithin(facts, owner, name)) {
    const by = waiting(read.use, read, facts, resolver) ?? waitingInLoop(read, owner, facts);
    if (by !== null) return waited(by, slot, null);
  }
  return { kind: 'unknown', kept: name };
}

interface Waiting {
  readonly by: string;
  readonly start: number;
  readonly end: number;
}

function waited({ by, start, end }: Waiting, slot: Slot, within: string | null): Collected {
  const at = placed(slot, { start, end });
  return at === null ? { kind: 'unknown', kept: null } : { kind: 'waited', by, in: within, at };
}

/** `await x`, or `x` handed to something that awaits it. */
function waiting(use: Use, { start, end }: { readonly start: number; readonly end: number }, facts: UnitFacts, resolver: Resolver): Waiting | null {
  const value = valueUse(use);
  if (value.kind === 'awaited') return { by: 'await', start, end };
  if (value.kind !== 'argument') return null;
  const call = facts.calls[value.call];
  const name = call === undefined ? null : resolver.apiName(resolver.callee(call));
  const api = name === null ? undefined : resolver.knowledge.api(name);
  if (call === undefined || api === undefined || api.startsTask !== undefined) return null;
  // What only keeps awaitables (`list.append`) waits for none; `wait` and `as_completed` do once they are awaited or looped over.
  const keeps = api.keepsAwaitable !== undefined && takes(call.node, value.argument, api.keepsAwaitable) && (api.awaitable !== undefined || call.use.kind === 'iterated');
  const waits = keeps || awaitedBy(value, facts, resolver) !== null || takesAll(use, call, value.argument, api);
  return waits ? { by: lastName(call.node.callee), start: call.node.callee.start, end: call.node.callee.end } : null;
}

/** `for task in tasks: await task`. */
function waitingInLoop(read: NameRead, owner: FunctionFact, facts: UnitFacts): Waiting | null {
  if (read.use.kind !== 'iterated' || read.use.async) return null;
  const loop = facts.loops.find(({ node }) => node.kind === 'for' && node.iterable.start === read.start);
  const target = loop?.node.kind === 'for' ? loop.node.target : null;
  if (loop === undefined || target?.kind !== 'name') return null;
  const found = facts.suspensions.find(({ form, value, start }) => form === 'await' && value.kind === 'name' && value.name === target.name && start >= loop.node.body.start && start < loop.node.body.end);
  return found === undefined || ownerFunction(facts, found) !== owner ? null : { by: 'await', start: found.start, end: found.end };
}

/** What becomes of a value that may be one of several in a list or comprehension. */
function valueUse(use: Use): Use {
  switch (use.kind) {
    case 'named': case 'starred': case 'element': case 'comprehension-element': return valueUse(use.outer);
    default: return use;
  }
}

/** `gather(*(f(x) for x in xs), f(y))` takes them like `gather(f(x), f(y))`; a list in one argument would be a mistake. */
function takesAll(use: Use, outer: CallFact, argument: number, api: Api | undefined): boolean {
  const form = outer.node.args[argument]?.form;
  return api?.takesAwaitable === 'all' && (form === 'star' || (form === 'positional' && destination(use).kind === 'argument'));
}

/** The local name that holds the task, or the list it is in. */
function keptIn(use: Use, facts: UnitFacts): string | null {
  const value = valueUse(use);
  if (value.kind === 'assigned') {
    const [target, ...more] = value.node.targets;
    return target?.kind === 'name' && more.length === 0 ? target.name : null;
  }
  // `tasks.append(create_task(f()))`
  const into = value.kind === 'argument' ? facts.calls[value.call]?.node.callee : undefined;
  if (into?.kind !== 'attribute' || !/^(append|add)$/.test(into.name) || into.value.kind !== 'name') return null;
  const { value: list } = into;
  const read = facts.reads.find((found) => found.start === list.start);
  return read !== undefined && methodCalled(read.use, facts) !== null ? list.name : null;
}

/** `self.task = create_task(f())`, awaited by a method of the same class. */
function keptOutside(use: Use, slot: Slot, resolver: Resolver, file: FileFacts): Collected | null {
  const value = destination(use);
  const [target] = value.kind === 'assigned' ? value.node.targets : [];
  if (target?.kind !== 'attribute' || target.value.kind !== 'name' || target.value.name !== 'self') return null;
  const kept = `self.${target.name}`;
  for (const other of file.slots) {
    if (other.container.classKey !== slot.container.classKey || other.container.classKey === null || !other.text.includes(target.name)) continue;
    const inner = other === slot ? resolver : file.names.resolver(other);
    for (const read of other.facts.reads) {
      if (read.name !== 'self' || read.use.kind !== 'attribute' || read.use.node.name !== target.name) continue;
      const by = waiting(read.use.outer, read.use.node, other.facts, inner);
      const owner = by === null ? null : ownerFunction(other.facts, read);
      if (by !== null && owner !== null) return waited(by, other, owner.node.name);
    }
  }
  return { kind: 'unknown', kept };
}

