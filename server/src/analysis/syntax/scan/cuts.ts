import type { Crossing } from './line-reader.ts';

/**
 * Where a damaged line was stopped so that the units behind it stay. Tried without, damage was met before `badAt`: as long
 * as the same things are open at the cut and the text up to there is the same, the text cannot be sound and no new trial is
 * made. (One might still succeed because units in between have changed; the next edit there makes it.)
 */
export interface Cut extends Crossing {
  readonly badAt: number;
}

/** Cuts behind an edit. One the edit touches is gone: the scan decides anew. A `badAt` of -1 asks for a new trial. */
export function moveCuts(cuts: readonly Cut[], start: number, end: number, delta: number): Cut[] {
  const moved: Cut[] = [];
  for (const cut of cuts) {
    if (cut.at < start) moved.push(start < cut.badAt ? { ...cut, badAt: -1 } : cut);
    else if (cut.at > end) moved.push({ ...cut, at: cut.at + delta, badAt: cut.badAt < 0 ? -1 : cut.badAt + delta });
  }
  return moved;
}

/** After a scan of `from` to `end` which met the cuts `met`: those had an effect, others in between had none. */
export function settleCuts(cuts: readonly Cut[], from: number, end: number, met: readonly Crossing[]): Cut[] {
  const settled = cuts.filter((cut) => cut.at <= from);
  for (const crossing of met) {
    const known = cuts.find((cut) => cut.at === crossing.at);
    settled.push(known?.signature === crossing.signature ? known : { ...crossing, badAt: -1 });
  }
  return settled.concat(cuts.filter((cut) => cut.at > end));
}
