// What a unit was a moment ago. Whoever deletes what was just typed, or takes it back, comes by texts that have been read and judged.

import type { Contributions } from './contributions.ts';
import type { Slot } from './slot.ts';
import type { UnitFacts } from './types.ts';
import type { Wrapper } from '../syntax/scan/index.ts';

/** What is known of a text of a unit. */
export interface Reading {
  /** What stood around it to be read. */
  readonly wrapper: Wrapper;
  readonly facts: UnitFacts;
  /** What the facts give to the file; null: not asked yet. */
  given: Contributions | null;
  /** Equal prints give the same to the file; null: not asked yet. */
  print: string | null;
  /** What was made of it, and in which era; the business of who makes it. */
  judged: unknown;
  era: number;
}

export function newReading(wrapper: Wrapper, facts: UnitFacts): Reading {
  return { wrapper, facts, given: null, print: null, judged: null, era: 0 };
}

/** A long word or a short statement, key by key. */
const kept = 40;

/** The last texts of the unit that is being typed. All else stands as it does, so what was made of them holds. */
export class RecentTexts {
  /** Another number after anything changed but the text of that unit. */
  era = 1;
  private slot: Slot | null = null;
  private readonly readings = new Map<string, Reading>();

  /** Call before it gets another text. */
  follow(slot: Slot): void {
    if (this.slot === slot) return;
    this.forget();
    this.slot = slot;
    const { reading, evaluation } = slot;
    this.readings.set(slot.text, reading);
    if (evaluation?.isFresh !== true) return;
    reading.judged = evaluation.value;
    reading.era = this.era;
  }

  get isFollowing(): boolean {
    return this.slot !== null;
  }

  /** What is made of the text that the slot has; known where that was so before. */
  judged<T>(slot: Slot, judge: () => T): T {
    if (this.slot !== slot) return judge();
    const { reading } = slot;
    if (reading.judged === null || reading.era !== this.era) {
      reading.judged = judge();
      reading.era = this.era;
    }
    // One text is judged by one judge only.
    return reading.judged as T;
  }

  forget(): void {
    this.era++;
    this.slot = null;
    this.readings.clear();
  }

  of(slot: Slot, text: string, wrapper: Wrapper): Reading | undefined {
    const reading = this.slot === slot ? this.readings.get(text) : undefined;
    return reading?.wrapper === wrapper ? reading : undefined;
  }

  add(slot: Slot, text: string, reading: Reading): void {
    if (this.slot !== slot) return;
    this.readings.delete(text);
    this.readings.set(text, reading);
    for (const [oldest] of this.readings) {
      if (this.readings.size <= kept) break;
      this.readings.delete(oldest);
    }
  }
}
