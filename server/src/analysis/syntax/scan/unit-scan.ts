import { type Cut, moveCuts, settleCuts } from './cuts.ts';
import { changeBetween, EarlierUnits } from './earlier-units.ts';
import { EditedText } from './edited-text.ts';
import { LineReader } from './line-reader.ts';
import { type ScannedUnit, startOfText } from './scanned-unit.ts';
import type { Unit, UnitChange } from './unit.ts';
import { UnitCutter } from './unit-cutter.ts';

/**
 * The units of a text, kept through its edits.
 *
 * They are a function of the text and of `cuts`, and without cuts of the text alone. Cuts only exist while the text is
 * broken: a string or bracket that an edit left open is stopped where the next unit began, so that the units behind stay.
 * The first text in which nothing is left open has none.
 */
export class UnitScan {
  private edited: EditedText;
  private list: readonly ScannedUnit[] = [];
  private stops: readonly Cut[];
  private isEdited = false;

  /** `cuts`: for a scan that is to equal one which has been edited. */
  constructor(text: string | EditedText, cuts: readonly number[] = []) {
    this.edited = typeof text === 'string' ? EditedText.of(text) : text;
    this.stops = cuts.map((at) => ({ at, signature: '', badAt: -1 }));
    this.accept(this.scan(new EarlierUnits([], 0, 0, 0, 0), cuts, -1));
  }

  get text(): EditedText {
    return this.edited;
  }

  /** At least one. Each edit makes a new array. */
  get units(): readonly Unit[] {
    return this.list;
  }

  get cuts(): readonly number[] {
    return this.stops.map((cut) => cut.at);
  }

  /** Without trailing blank lines and comments. Fit to be kept: it does not hold on to a whole version of the document. */
  textOf(unit: Unit): string {
    const text = this.edited.slice(unit.start, unit.start + unit.textLength);
    // V8 keeps the string that a slice was taken from. That of the first text is one for all units, each edit's is another.
    return this.isEdited && text.length * 8 < this.edited.length ? detached(text) : text;
  }

  unitAt(offset: number): Unit {
    return this.scannedAt(this.unitIndexAt(offset));
  }

  unitIndexAt(offset: number): number {
    let low = 0, high = this.list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.scannedAt(middle).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Replaces `start` to `end`. Scans from there on, to the first unit behind it for which all is as it was. `text`: that behind the edit. */
  edit(start: number, end: number, newText: string, text = this.edited.replaced(start, end, newText)): UnitChange {
    const before = this.list;
    const from = this.firstToScan(start);
    const delta = newText.length - (end - start);
    this.edited = text;
    this.isEdited = true;
    this.stops = moveCuts(this.stops, start, end, delta);

    const watch = this.firstStartBehind(end, delta);
    const earlier = (base: number): EarlierUnits => new EarlierUnits(before, from, start, end, delta, base);
    let scan = this.scanNear(from, earlier, watch) ?? this.scan(earlier(0), this.cuts, watch);
    if (scan.damage !== null) {
      this.stops = [...this.stops, scan.damage].sort((a, b) => a.at - b.at);
      scan = this.scan(earlier(0), this.cuts, -1);
    }
    const behind = this.accept(scan);
    const isHealed = this.heal();
    return isHealed ? changeBetween(before, this.list, 0, 0) : changeBetween(before, this.list, from, behind);
  }

  /** One before the touched unit: whether that is a header is decided by the line behind it. The touched one where that line stays. */
  private firstToScan(start: number): number {
    const touched = this.unitIndexAt(start - 1);
    const before = this.edited.slice(this.scannedAt(touched).start, start);
    const stays = this.stops.length === 0 && /^[^\S\n]*[^\s\\#].*\n/.test(before);
    return Math.max(0, stays ? touched : touched - 1);
  }

  /** Tries without cuts again where the reason for one may be gone. True: units may have changed. */
  private heal(): boolean {
    let isHealed = false;
    for (const cut of this.stops) {
      if (cut.badAt >= 0 || !this.stops.includes(cut)) continue;
      const scan = this.scan(new EarlierUnits(this.list, this.unitIndexAt(cut.at - 1), 0, 0, 0), [], cut.at);
      if (scan.damage === null) {
        this.accept(scan);
        isHealed = true;
      } else this.stops = this.stops.map((other) => (other === cut && scan.damage !== null ? scan.damage : other));
    }
    return isHealed;
  }

  /** Where the first unit that is wholly behind an edit begins now; -1 if there is none. */
  private firstStartBehind(end: number, delta: number): number {
    for (let index = this.unitIndexAt(end - 1); index < this.list.length; index++) {
      const { start } = this.scannedAt(index);
      // At the very end of the edit only if a line still begins there.
      if (start > end || (start === end && isLineStart(this.edited, start + delta))) return start + delta;
    }
    return -1;
  }

  /** Reads no more than a window around the edit; null where that does not tell. */
  private scanNear(from: number, earlierAt: (base: number) => EarlierUnits, watch: number): Scan | null {
    if (watch < 0 || this.stops.length > 0) return null;
    const first = this.scannedAt(from);
    const { text, base } = this.edited.window(first.start, watch);
    const earlier = earlierAt(base);
    const line = new LineReader(text, [], watch - base);
    const cutter = new UnitCutter(text, line, earlier);
    const isSound = cutter.run(first.start - base, first.state);
    // What stands behind the window might have changed what its last line means.
    if (!isSound || !cutter.resumed || line.crossing !== null || line.end + lookahead > text.length) return null;
    for (const draft of cutter.drafts) draft.start += base;
    cutter.end += base;
    return { earlier, from: first.start, cutter, damage: null };
  }

  private scan(earlier: EarlierUnits, cuts: readonly number[], watch: number): Scan {
    const { whole } = this.edited;
    const resumed = earlier.list[earlier.from];
    const from = resumed?.start ?? 0;
    const line = new LineReader(whole, cuts, watch);
    const cutter = new UnitCutter(whole, line, earlier);
    const isSound = cutter.run(from, resumed?.state ?? startOfText);
    const damage = isSound || line.crossing === null ? null : { ...line.crossing, badAt: Math.max(line.badAt, line.crossing.at) };
    return { earlier, from, cutter, damage };
  }

  /** The answer is how many units at the end stay. */
  private accept({ earlier, from, cutter }: Scan): number {
    cutter.units.forEach((unit, index) => {
      const draft = cutter.drafts[index];
      if (draft !== undefined && draft !== unit) unit.adopt(draft);
    });
    const rest = cutter.resumed ? earlier.list.slice(earlier.at) : [];
    if (earlier.delta !== 0) for (const unit of rest) unit.start += earlier.delta;
    this.list = earlier.list.slice(0, earlier.from).concat(cutter.units, rest);
    this.stops = settleCuts(this.stops, from, cutter.end, cutter.cuts);
    return rest.length;
  }

  private scannedAt(index: number): ScannedUnit {
    const unit = this.list[index];
    if (unit === undefined) throw new RangeError(`no unit ${index}`);
    return unit;
  }
}

/** No further does a reader look behind the line it has read. */
const lookahead = 16;

interface Scan {
  readonly earlier: EarlierUnits;
  readonly from: number;
  readonly cutter: UnitCutter;
  /** The cut that would keep the units behind an edit; null if all is well without. */
  readonly damage: Cut | null;
}

/** Measured: 200 edited units of a file of 20,000 lines held 169 MB as slices, 0.1 MB as copies. */
function detached(text: string): string {
  return ` ${text}`.slice(1); // what was put together is copied before it is cut
}

function isLineStart(text: EditedText, at: number): boolean {
  return at === 0 || text.slice(at - 1, at) === '\n';
}
