import { isSameState, type ScannedUnit, type StartState } from './scanned-unit.ts';
import type { UnitChange } from './unit.ts';
import type { Earlier } from './unit-cutter.ts';

/** The units before an edit of `start` to `end`, found by their places behind it, counted from `base`. */
export class EarlierUnits implements Earlier {
  /** The unit the last question was about, or the first one behind that place. */
  at: number;

  constructor(
    readonly list: readonly ScannedUnit[],
    readonly from: number,
    private readonly start: number,
    private readonly end: number,
    readonly delta: number,
    private readonly base = 0,
  ) {
    this.at = from;
  }

  unitAt(start: number): ScannedUnit | null {
    const unit = this.find(start);
    if (unit === null) return null;
    return unit.start >= this.end || unit.start + unit.textLength <= this.start ? unit : null;
  }

  resumesAt(start: number, state: StartState): boolean {
    const unit = this.find(start);
    return unit !== null && unit.start >= this.end && isSameState(unit.state, state);
  }

  private find(start: number): ScannedUnit | null {
    for (;;) {
      const unit = this.list[this.at];
      if (unit === undefined) return null;
      const place = this.placeOf(unit);
      if (place >= start) return place === start ? unit : null;
      this.at++;
    }
  }

  /** -1 for a unit whose start was replaced. */
  private placeOf(unit: ScannedUnit): number {
    if (unit.start >= this.end) return unit.start + this.delta - this.base;
    return unit.start < this.start ? unit.start - this.base : -1;
  }
}

/** `first` and `tail`: so many units at both ends are known to be the same. */
export function changeBetween(before: readonly ScannedUnit[], after: readonly ScannedUnit[], first: number, tail: number): UnitChange {
  const shorter = Math.min(before.length, after.length);
  while (first < shorter && before[first] === after[first]) first++;
  while (tail < shorter - first && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const deleted = before.slice(first, before.length - tail);
  const inserted = after.slice(first, after.length - tail);
  const old = new Set(deleted), now = new Set(inserted);
  return {
    first,
    deleted: deleted.length,
    inserted: inserted.length,
    removed: deleted.filter((unit) => !now.has(unit)),
    added: inserted.filter((unit) => !old.has(unit)),
  };
}
