// Which units hold a word, for the few words that somebody asked about. Kept up to date unit by unit.

import type { Graph } from './graph.ts';
import type { Slot } from './slot.ts';

export class WordIndex {
  private readonly holders = new Map<string, Set<Slot>>();

  constructor(private readonly graph: Graph, private readonly slots: () => readonly Slot[]) {}

  /** Slots whose text holds the word. The asking answer depends on the set, not on what else stands in those slots. */
  holding(word: string): ReadonlySet<Slot> {
    this.graph.read('holding', word);
    return this.track(word);
  }

  /** Whether any slot does. */
  anywhere(word: string): boolean {
    this.graph.read('anywhere', word);
    return this.track(word).size > 0;
  }

  /** A slot has another text. */
  update(slot: Slot): void {
    for (const [word, holders] of this.holders) {
      if (slot.text.includes(word)) this.add(word, holders, slot);
      else this.delete(word, holders, slot);
    }
  }

  remove(slot: Slot): void {
    for (const [word, holders] of this.holders) this.delete(word, holders, slot);
  }

  private track(word: string): Set<Slot> {
    let holders = this.holders.get(word);
    if (holders === undefined) {
      holders = new Set(this.slots().filter((slot) => slot.text.includes(word)));
      this.holders.set(word, holders);
    }
    return holders;
  }

  private add(word: string, holders: Set<Slot>, slot: Slot): void {
    if (holders.has(slot)) return;
    holders.add(slot);
    this.graph.changed('holding', word);
    if (holders.size === 1) this.graph.changed('anywhere', word);
  }

  private delete(word: string, holders: Set<Slot>, slot: Slot): void {
    if (!holders.delete(slot)) return;
    this.graph.changed('holding', word);
    if (holders.size === 0) this.graph.changed('anywhere', word);
  }
}
