import assert from 'node:assert/strict';
import { type Container, type Unit, type UnitChange, UnitScan } from '../../server/src/analysis/syntax/scan/index.ts';

/** All that two scans of one text must agree on, one line per unit. */
export function snapshot(scan: UnitScan): string[] {
  return scan.units.map((unit) =>
    [unit.start, unit.length, unit.textLength, unit.indent, unit.role, unit.wrapper, unit.bad, unit.forced, pathOf(unit)].join(' '));
}

export function pathOf(unit: Unit): string {
  const parts: string[] = [];
  for (let at: Container | null = unit.container; at !== null; at = at.parent) {
    parts.push(`${at.kind}@${at.header.start}:${at.indent}:${at.bodyIndent}`);
  }
  return parts.reverse().join('/');
}

export function textOf(scan: UnitScan, unit: Unit): string {
  return scan.text.slice(unit.start, unit.start + unit.textLength);
}

/** Units cover the text, each from a line start on, and headers are the objects that containers point to. */
export function checkShape(scan: UnitScan): void {
  const headers = new Set<Unit>();
  let end = 0;
  for (const unit of scan.units) {
    assert.equal(unit.start, end, 'no gap and no overlap');
    assert.ok(end === 0 || scan.text.slice(end - 1, end) === '\n', 'a unit starts at a line start');
    assert.ok(unit.textLength <= unit.length);
    end += unit.length;
    if (unit.role === 'header') headers.add(unit);
    for (let at = unit.container; at !== null; at = at.parent) assert.ok(headers.has(at.header), 'the header stands before');
    const trivia = scan.text.slice(unit.start + unit.textLength, end);
    assert.match(unit.bad ? '' : trivia, /^(?:[ \t\f\r\ufeff]*(?:\\\r?\n|#[^\n]*|\n|$))*$/, 'only blank lines and comments between units');
  }
  assert.equal(end, scan.text.length, 'the whole text');
}

/** What identity promises: remembers the units of a scan and compares after an edit. */
export class IdentityCheck {
  private readonly before: readonly Unit[];
  private readonly known: ReadonlyMap<Unit, string>;

  constructor(private readonly scan: UnitScan) {
    this.before = scan.units;
    this.known = new Map(scan.units.map((unit) => [unit, this.meaningOf(unit)]));
  }

  verify(change: UnitChange): void {
    const after = this.scan.units;
    const now = new Set(after);
    for (const unit of after) {
      const meaning = this.known.get(unit);
      if (meaning !== undefined) assert.equal(this.meaningOf(unit), meaning, 'a unit that survived is the same');
    }
    assert.deepEqual(change.removed, this.before.filter((unit) => !now.has(unit)));
    assert.deepEqual(change.added, after.filter((unit) => !this.known.has(unit)));
    const spliced = [...this.before];
    spliced.splice(change.first, change.deleted, ...after.slice(change.first, change.first + change.inserted));
    assert.ok(spliced.length === after.length && spliced.every((unit, index) => unit === after[index]));
  }

  private meaningOf(unit: Unit): string {
    const headers: string[] = [];
    for (let at = unit.container; at !== null; at = at.parent) headers.push(textOf(this.scan, at.header), at.kind, String(at.bodyIndent));
    return [unit.wrapper, unit.bad, unit.forced, textOf(this.scan, unit), ...headers].join('\n');
  }
}

/** An edited scan equals a fresh one of the same text with the same cuts. */
export function checkFresh(scan: UnitScan): void {
  assert.deepEqual(scan.cuts, [...new Set(scan.cuts)].sort((a, b) => a - b));
  const fresh = snapshot(new UnitScan(scan.text.whole, scan.cuts));
  const now = snapshot(scan);
  if (now.join('\n') !== fresh.join('\n')) assert.deepEqual(now, fresh);
}
