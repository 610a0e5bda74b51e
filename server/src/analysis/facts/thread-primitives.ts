// What is made for threads and used by the tasks of one loop.

import type { Expr, Node } from '../syntax/ast.ts';
import { isOnLoop } from './context.ts';
import type { ModuleNames } from './names.ts';
import type { Resolver } from './resolve.ts';
import { selfKey } from './shared-state.ts';
import type { Slot } from './slot.ts';
import type { CallFact, NameRead, UnitFacts, Use } from './types.ts';

export interface Misplaced {
  readonly name: string;
  /** What does the same for tasks. */
  readonly better: string;
}

/** Words of files in which real threads, or code that is called from outside the loop, may be at work. */
const threads = ['Thread', 'thread(', 'executor', 'Executor', 'Process', 'signal', 'submit', 'atexit', 'callback', 'Timer'];

/** Values that a coroutine puts where each thread has its own. */
export function* threadLocalWrites(facts: UnitFacts, resolver: Resolver): Generator<Misplaced & { readonly at: Node }> {
  for (const write of facts.attributeWrites) {
    if (!isOnLoop(facts, write)) continue;
    const holder = resolver.meaning(write.target.value, write);
    const api = holder.kind === 'instance' ? resolver.knowledge.api(holder.of) : undefined;
    if (holder.kind === 'instance' && api?.perThread !== undefined) yield { at: { start: write.target.start, end: write.target.end }, name: holder.of, better: api.perThread };
  }
}

export interface UsedByTasks extends Misplaced {
  /** Every call of one of its methods. */
  readonly uses: readonly { readonly slot: Slot; readonly call: CallFact; readonly method: string }[];
}

/** The object that a call makes stays in a local of a coroutine or in a private attribute, and only coroutines call its methods. */
export function usedByTasksOnly(call: CallFact, slot: Slot, resolver: Resolver, file: ModuleNames): UsedByTasks | null {
  if (call.use.kind !== 'assigned') return null;
  const name = resolver.apiName(resolver.callee(call));
  const better = resolver.api(call)?.forTasks;
  if (name === null || better === undefined || threads.some((word) => file.mentions(word))) return null;
  const [target, ...more] = call.use.node.targets;
  if (target === undefined || more.length > 0) return null;
  const uses = target.kind === 'name' ? usesOfLocal(target.name, call, slot) : target.kind === 'attribute' ? usesOfAttribute(target, call, resolver, file) : null;
  return uses === null || uses.length === 0 ? null : { name, better, uses };
}

type Uses = UsedByTasks['uses'];

function usesOfLocal(name: string, call: CallFact, slot: Slot): Uses | null {
  const { facts } = slot;
  const bindings = facts.scopes.flatMap((scope) => scope.bindings.get(name) ?? []);
  return !isOnLoop(facts, call) || bindings.length !== 1 ? null : collected(facts.reads.filter((read) => read.name === name).map((read) => ({ slot, read, use: read.use })));
}

function usesOfAttribute(target: Expr & { readonly kind: 'attribute' }, call: CallFact, resolver: Resolver, file: ModuleNames): Uses | null {
  if (!/^_[^_]/.test(target.name) || selfKey(target.value, call, resolver) === null) return null;
  const holders = file.holding(target.name);
  // A second assignment may put something else there.
  if (holders.flatMap(({ slot }) => slot.facts.attributeWrites.filter((write) => write.target.name === target.name)).length !== 1) return null;
  const found: { slot: Slot; read: NameRead; use: Use }[] = [];
  for (const { slot } of holders) {
    for (const read of slot.facts.reads) {
      for (let { use } = read; use.kind === 'attribute'; use = use.outer) if (use.node.name === target.name) found.push({ slot, read, use: use.outer });
    }
  }
  return collected(found);
}

/** Null: something else than a coroutine's call of a method. */
function collected(reads: readonly { readonly slot: Slot; readonly read: NameRead; readonly use: Use }[]): Uses | null {
  const uses = reads.map(({ slot, read, use }) => {
    const called = use.kind === 'attribute' && use.outer.kind === 'callee' && isOnLoop(slot.facts, read) ? slot.facts.calls[use.outer.call] : undefined;
    return called === undefined || use.kind !== 'attribute' ? null : { slot, call: called, method: use.node.name };
  });
  return uses.includes(null) ? null : uses.filter((found) => found !== null);
}
