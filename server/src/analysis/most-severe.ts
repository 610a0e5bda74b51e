// What the rules said about units, and which of it is kept when it is too much.

import type { Slot } from './facts/slot.ts';
import type { Severity } from './model.ts';
import type { RawFinding } from './rules/evaluate.ts';

export const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** The reports about a unit that count. */
export interface Judged {
  readonly slot: Slot;
  readonly raws: readonly { readonly raw: RawFinding; readonly severity: Severity }[];
  /** Where they were last put; the business of who assembles them. */
  located: unknown;
}

/** With what is asked on each key press. */
export class JudgedUnit implements Judged {
  /** Reports by rank of severity. */
  readonly counts: readonly number[];
  located: unknown = null;
  /** What was left of the unit the last time it was cut. */
  private cut: Judged | null = null;

  constructor(readonly slot: Slot, readonly raws: Judged['raws']) {
    const counts = [0, 0, 0, 0];
    for (const { severity } of raws) counts[order[severity]] = (counts[order[severity]] ?? 0) + 1;
    this.counts = counts;
  }

  /** The first ones of each severity, and those taken off the quota. The same object as before if it holds the same. */
  take(quota: number[]): Judged | null {
    const { counts } = this;
    const isWhole = counts.every((count, rank) => count <= (quota[rank] ?? 0));
    if (isWhole) {
      counts.forEach((count, rank) => (quota[rank] = (quota[rank] ?? 0) - count));
      return this;
    }
    const raws = this.raws.filter(({ severity }) => (quota[order[severity]] ?? 0) > 0 && (quota[order[severity]] = (quota[order[severity]] ?? 0) - 1) >= 0);
    if (raws.length === 0) return null;
    if (this.cut?.raws.length !== raws.length || this.cut.raws.some((raw, i) => raw !== raws[i])) this.cut = { slot: this.slot, raws, located: null };
    return this.cut;
  }
}

/** The first `count` reports of the highest severities, in document order. */
export function mostSevere(units: readonly JudgedUnit[], count: number): readonly Judged[] {
  const quota = [0, 0, 0, 0];
  units.forEach(({ counts }) => counts.forEach((some, rank) => (quota[rank] = (quota[rank] ?? 0) + some)));
  let left = count;
  quota.forEach((total, rank) => {
    quota[rank] = Math.min(total, left);
    left -= quota[rank] ?? 0;
  });
  const taken: Judged[] = [];
  units.forEach((unit) => {
    const part = unit.take(quota);
    if (part !== null) taken.push(part);
  });
  return taken;
}
