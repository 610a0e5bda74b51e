// Turning a thread lock of this file into its asyncio twin, where every use of it can be seen and changed.

import { isOnLoop } from '../facts/context.ts';
import { threadLock, type HeldLock } from '../facts/locks.ts';
import type { Slot } from '../facts/slot.ts';
import type { BindingSource, Place, UnitFacts, Use } from '../facts/types.ts';
import type { Call, Expr, WithItem } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

interface Creation {
  readonly slot: Slot;
  readonly source: BindingSource;
  readonly place: Place;
}

export function useAsyncioLock(edit: EditBuilder, held: HeldLock, facts: UnitFacts): boolean {
  // An RLock has no twin: entering it twice in one task is fine there and a deadlock here.
  const twin = edit.file.names.resolver(edit.slot).knowledge.api(held.of)?.twins?.find(({ call }) => call.startsWith('asyncio.'))?.call;
  const { lock } = held;
  if (twin === undefined || (lock.kind !== 'name' && lock.kind !== 'attribute')) return false;
  const creation = lock.kind === 'name' ? createdName(edit, lock.name, facts, held) : createdAttribute(edit, lock.name);
  if (creation === null) return false;
  const inSlot = edit.in(creation.slot);
  const call = callOf(creation.source);
  if (inSlot === null || call === null || threadLock(call, creation.place, edit.file.names.resolver(creation.slot)) === null) return false;
  if (!rewriteUses(edit, lock)) return false;
  inSlot.replace(call.callee, inSlot.imported(twin, creation.place));
  return true;
}

function callOf(source: BindingSource): Call | null {
  const value = source.kind === 'value' || source.kind === 'annotated' ? source.value : null;
  // An annotation would still name the old class.
  return source.kind === 'value' && value?.kind === 'call' ? value : null;
}

function createdName(edit: EditBuilder, name: string, facts: UnitFacts, held: HeldLock): Creation | null {
  for (let scope = facts.scopes[held.at.scope]; scope !== undefined && scope.index !== 0; scope = facts.scopes[scope.parent]) {
    const bindings = scope.bindings.get(name);
    if (bindings === undefined) continue;
    const [only] = bindings;
    return only === undefined || bindings.length > 1 ? null : { slot: edit.slot, source: only.source, place: only };
  }
  const [only, ...more] = edit.file.registry.names.get(name) ?? [];
  return only === undefined || more.length > 0 ? null : { slot: only.slot, source: only.source, place: only.place };
}

/** Attributes of that name may belong to any class: only one may create it. */
function createdAttribute(edit: EditBuilder, name: string): Creation | null {
  const entries = [...edit.file.registry.members.values()].flatMap((table) => table.get(name) ?? []);
  const writes = edit.file.slots.flatMap((slot) => slot.facts.attributeWrites.filter((write) => write.target.name === name));
  const [only, ...more] = entries;
  return only === undefined || more.length > 0 || writes.length > 1 ? null : { slot: only.slot, source: only.source, place: only.place };
}

/** Writes `async with` wherever the lock is entered; false when it is used in any other way, or outside coroutines. */
function rewriteUses(edit: EditBuilder, lock: Expr & { kind: 'name' | 'attribute' }): boolean {
  for (const slot of edit.file.slots) {
    const inSlot = edit.in(slot);
    for (const { use, place } of usesOf(slot.facts, lock)) {
      if (inSlot === null || use.kind !== 'entered' || use.async || !isOnLoop(slot.facts, place)) return false;
      const found = withOf(slot.facts, use.item);
      if (found === null || found.node.items.length !== 1) return false;
      inSlot.insert(found.node.start, 'async ');
    }
  }
  return true;
}

function withOf(facts: UnitFacts, item: WithItem): UnitFacts['withs'][number] | null {
  return facts.withs.find((fact) => fact.node.items.includes(item)) ?? null;
}

function usesOf(facts: UnitFacts, lock: Expr & { kind: 'name' | 'attribute' }): { use: Use; place: Place }[] {
  const found: { use: Use; place: Place }[] = [];
  const follow = (use: Use, place: Place): void => {
    if (use.kind !== 'attribute') return;
    if (use.node.name === lock.name) found.push({ use: use.outer, place });
    follow(use.outer, place);
  };
  for (const read of facts.reads) {
    if (lock.kind === 'name' && read.name === lock.name) found.push({ use: read.use, place: read });
    else if (lock.kind === 'attribute') follow(read.use, read);
  }
  if (lock.kind === 'attribute') for (const call of facts.calls) follow(call.use, call);
  return found;
}
