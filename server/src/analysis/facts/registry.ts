// Every name and class member of the file with the slots that give it, in document order.

import { contributionsOf, type Contribution, type Contributions } from './contributions.ts';
import type { Slot } from './slot.ts';
import type { BindingSource, Place } from './types.ts';

/**
 * One contribution of a slot, by its number: a slot whose text changed without any change to what it gives keeps its entries, and they
 * must speak of the facts it has now.
 */
export class Entry {
  constructor(readonly slot: Slot, private readonly list: 'names' | 'globals' | 'members', private readonly index: number) {}

  get source(): BindingSource { return this.contribution.source; }
  get place(): Place { return this.contribution.place; }
  get certain(): boolean { return this.contribution.certain; }

  private get contribution(): Contribution {
    return givenBy(this.slot)[this.list][this.index] ?? gone;
  }
}

const gone: Contribution = { name: '', source: { kind: 'other' }, place: { scope: 0, region: -1, statement: -1 }, certain: false };

function givenBy(slot: Slot): Contributions {
  return (slot.given ??= contributionsOf(slot.facts, slot.id, slot.container));
}

export interface Registry {
  readonly names: ReadonlyMap<string, readonly Entry[]>;
  /** By `classKey` and then attribute. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>;
  readonly classes: ReadonlyMap<string, readonly { readonly slot: Slot; readonly index: number }[]>;
  readonly star: boolean;
  /** Attributes that are set on something else than `self`: whoever has a method of that name may have another one now. */
  readonly replaced: ReadonlySet<string>;
}

export function buildRegistry(slots: readonly Slot[]): Registry {
  const names = new Map<string, Entry[]>();
  const globals: { name: string; entry: Entry }[] = [];
  const members = new Map<string, Map<string, Entry[]>>();
  const classes = new Map<string, { slot: Slot; index: number }[]>();
  const replaced = new Set<string>();
  let star = false;
  for (const slot of slots) {
    const given = givenBy(slot);
    given.names.forEach(({ name }, index) => push(names, name, new Entry(slot, 'names', index)));
    given.globals.forEach(({ name }, index) => globals.push({ name, entry: new Entry(slot, 'globals', index) }));
    given.members.forEach(({ classKey, name }, index) => {
      let table = members.get(classKey);
      if (table === undefined) members.set(classKey, (table = new Map()));
      push(table, name, new Entry(slot, 'members', index));
    });
    for (const found of given.classes) push(classes, found.key, { slot, index: found.index });
    for (const name of given.replaced) replaced.add(name);
    star ||= given.star;
  }
  for (const { name, entry } of globals) push(names, name, entry);
  return { names, members, classes, star, replaced };
}

/** Entries as they were when a registry was built: slots move on, so their versions are noted. */
export type Prints = ReadonlyMap<string, string>;

export function printsOf(registry: Registry): Prints {
  const prints = new Map<string, string>();
  for (const [name, entries] of registry.names) prints.set(`names ${name}`, entryPrint(entries));
  for (const [key, table] of registry.members) for (const [name, entries] of table) prints.set(`members ${key}.${name}`, entryPrint(entries));
  for (const [key, found] of registry.classes) prints.set(`class ${key}`, found.map(({ slot, index }) => `${slot.id}.${slot.contributionVersion}.${index}`).join());
  for (const name of registry.replaced) prints.set(`replaced ${name}`, '');
  prints.set('star', String(registry.star));
  return prints;
}

export function changedPrints(before: Prints, after: Prints): string[] {
  const changed: string[] = [];
  for (const [key, print] of after) if (before.get(key) !== print) changed.push(key);
  for (const key of before.keys()) if (!after.has(key)) changed.push(key);
  return changed;
}

function entryPrint(entries: readonly Entry[]): string {
  return entries.map((entry) => `${entry.slot.id}.${entry.slot.contributionVersion}`).join();
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
