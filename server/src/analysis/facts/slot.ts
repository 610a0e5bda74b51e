// A place in the file that a unit occupies. It outlives the unit's texts: while one is being typed, the slot still has the last good one.

import type { ContainerView } from './contributions.ts';
import type { Unit, Wrapper } from '../syntax/scan/index.ts';
import type { Question } from './graph.ts';
import type { Reading } from './recent-texts.ts';
import type { UnitFacts } from './types.ts';

export interface Slot {
  readonly id: number;
  /** Its `start` is the offset of everything here. */
  unit: Unit;
  /** The text the facts are of, and what stood around it to be parsed. */
  text: string;
  wrapper: Wrapper;
  facts: UnitFacts;
  container: ContainerView;
  /** What else is known of that text. */
  reading: Reading;
  /** The answer of the rules about this unit. */
  evaluation: Question<unknown> | null;
  /** Where its findings were last put; the business of who assembles them. */
  located: unknown;
  /** Raised when what the unit gives to the rest of the file changed. */
  contributionVersion: number;
  /** The current text is damaged and `facts` are those of the last good one: what remains of it. */
  broken: Broken | null;
  /** The text itself, if it never was good: facts are what could be recovered. */
  recovered: boolean;
}

/** How much of the last good text still stands at the ends of the damaged one. */
export interface Broken {
  readonly text: string;
  readonly prefix: number;
  readonly suffix: number;
}

/** Whole lines that two texts share at their ends. */
export function compare(good: string, now: string): Broken {
  const shorter = Math.min(good.length, now.length);
  let prefix = 0;
  while (prefix < shorter && good.charCodeAt(prefix) === now.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && good.charCodeAt(good.length - 1 - suffix) === now.charCodeAt(now.length - 1 - suffix)) suffix++;
  if (prefix < good.length || prefix < now.length) prefix = good.lastIndexOf('\n', prefix - 1) + 1;
  const lineEnd = good.indexOf('\n', good.length - suffix);
  suffix = lineEnd < 0 ? 0 : good.length - lineEnd - 1;
  return { text: now, prefix, suffix };
}

/** Where an offset of the good text is in the damaged one; -1 on a line that changed. */
export function moved(broken: Broken, good: string, start: number, end: number): number {
  if (end <= broken.prefix) return 0;
  if (start >= good.length - broken.suffix) return broken.text.length - good.length;
  return NaN;
}
