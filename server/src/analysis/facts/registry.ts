// Every name and class member of the file with the slots that give it, in document order.

import { contributionsOf, type Contribution, type Contributions } from './contributions.ts';
import type { Slot } from './slot.ts';
import type { BindingSource, Place } from './types.ts';

/**
 * One contribution of a slot, by its number: a slot whose text changed without any change to what it gives keeps its entries, and they
 * must speak of the facts it has now.
 */
export class Entry {
  /** Of what the slot gave when the registry was built. */
  readonly version: number;

  constructor(readonly slot: Slot, private readonly list: 'names' | 'globals' | 'members' | 'classes', readonly index: number) {
    this.version = slot.contributionVersion;
  }

  get source(): BindingSource { return this.contribution.source; }
  get place(): Place { return this.contribution.place; }
  get certain(): boolean { return this.contribution.certain; }

  private get contribution(): Contribution {
    return this.list === 'classes' ? gone : givenBy(this.slot)[this.list][this.index] ?? gone;
  }
}

const gone: Contribution = { name: '', source: { kind: 'other' }, place: { scope: 0, region: -1, statement: -1 }, certain: false };

function givenBy(slot: Slot): Contributions {
  return (slot.reading.given ??= contributionsOf(slot.facts, slot.id, slot.container));
}

export interface Registry {
  readonly names: ReadonlyMap<string, readonly Entry[]>;
  /** By `classKey` and then attribute. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>;
  /** `index` is the number of the class in its unit. */
  readonly classes: ReadonlyMap<string, readonly Entry[]>;
  readonly star: boolean;
  readonly stars: readonly string[];
  /** Attributes that are set on something else than `self`: whoever has a method of that name may have another one now. */
  readonly replaced: ReadonlySet<string>;
}

export function buildRegistry(slots: readonly Slot[]): Registry {
  const names = new Map<string, Entry[]>();
  const globals: { name: string; entry: Entry }[] = [];
  const members = new Map<string, Map<string, Entry[]>>();
  const classes = new Map<string, Entry[]>();
  const replaced = new Set<string>();
  let star = false;
  const stars: string[] = [];
  for (const slot of slots) {
    const given = givenBy(slot);
    given.names.forEach(({ name }, index) => push(names, name, new Entry(slot, 'names', index)));
    given.globals.forEach(({ name }, index) => globals.push({ name, entry: new Entry(slot, 'globals', index) }));
    given.members.forEach(({ classKey, name }, index) => {
      let table = members.get(classKey);
      if (table === undefined) members.set(classKey, (table = new Map()));
      push(table, name, new Entry(slot, 'members', index));
    });
    for (const found of given.classes) push(classes, found.key, new Entry(slot, 'classes', found.index));
    for (const name of given.replaced) replaced.add(name);
    star ||= given.star;
    stars.push(...given.stars);
  }
  for (const { name, entry } of globals) push(names, name, entry);
  return { names, members, classes, star, stars, replaced };
}

/** Questions whose answer may differ between two registries, by kind and name as the graph knows them. */
export function changedQuestions(before: Registry, after: Registry): (readonly [kind: string, name: string])[] {
  const changed: (readonly [string, string])[] = [];
  const compare = (old: ReadonlyMap<string, readonly Entry[]> | undefined, now: ReadonlyMap<string, readonly Entry[]> | undefined, kind: string, prefix: string): void => {
    for (const [name, entries] of now ?? []) if (!sameEntries(old?.get(name), entries)) changed.push([kind, prefix + name]);
    for (const name of old?.keys() ?? []) if (now?.has(name) !== true) changed.push([kind, prefix + name]);
  };
  compare(before.names, after.names, 'names', '');
  for (const [key, table] of after.members) compare(before.members.get(key), table, 'members', `${key}.`);
  for (const [key, table] of before.members) if (!after.members.has(key)) compare(table, undefined, 'members', `${key}.`);
  compare(before.classes, after.classes, 'class', '');
  for (const name of after.replaced) if (!before.replaced.has(name)) changed.push(['replaced', name]);
  for (const name of before.replaced) if (!after.replaced.has(name)) changed.push(['replaced', name]);
  if (before.star !== after.star || before.stars.join() !== after.stars.join()) changed.push(['star', '']);
  return changed;
}

export const emptyRegistry: Registry = { names: new Map(), members: new Map(), classes: new Map(), star: false, stars: [], replaced: new Set() };

function sameEntries(before: readonly Entry[] | undefined, after: readonly Entry[]): boolean {
  return before?.length === after.length && after.every((entry, i) => {
    const old = before[i];
    return old !== undefined && old.slot === entry.slot && old.version === entry.version && old.index === entry.index;
  });
}

/** Adds to the list under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
