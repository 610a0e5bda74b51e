// One series of random edits with all checks, shared by the committed tests and by long runs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { UnitScan } from '../../server/src/analysis/syntax/scan/index.ts';
import type { PythonJudge } from './python-judge.ts';
import type { NodeList, PythonTrees } from './python-trees.ts';
import { apply, type Draw, type Edit, editOf, inverse } from './scan-edits.ts';
import { checkFresh, checkShape, IdentityCheck, snapshot } from './scan-snapshot.ts';

/** Fixed, so that a run can be repeated. `SCAN_SEED` and `SCAN_RUNS`, a factor, make other and longer ones. */
export const fuzz = { seed: Number(process.env['SCAN_SEED'] ?? 1), factor: Number(process.env['SCAN_RUNS'] ?? 1) };

export interface Tally {
  edits: number;
  valid: number;
  compared: number;
  cut: number;
}

export function fixture(name: string): string {
  return fs.readFileSync(path.join(import.meta.dirname, 'scan-fixtures', name), 'utf8').replaceAll('\r\n', '\n');
}

/** The oddities, also with the other line ends and with tabs. */
export function oddTexts(): string[] {
  const oddities = fixture('oddities.py');
  const tabbed = oddities.replace(/^(?: {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
  return [oddities, oddities.replaceAll('\n', '\r\n'), tabbed, `\ufeff${oddities}`];
}

/** Shape, identity and freshness behind each edit, whatever the text. */
export function checkedEdit(scan: UnitScan, edit: Edit): void {
  const identity = new IdentityCheck(scan);
  const expected = apply(scan.text.whole, edit);
  const change = scan.edit(edit.start, edit.end, edit.newText);
  assert.equal(scan.text.whole, expected);
  identity.verify(change);
  checkShape(scan);
  checkFresh(scan);
  if (scan.cuts.length > 0) assert.ok(new UnitScan(scan.text.whole).units.some((unit) => unit.bad), 'a text with nothing bad needs no cuts');
}

/** The same, and for texts that Python accepts: no cuts, nothing bad, and units that parse like the whole file. */
export async function checkSeries(text: string, draws: readonly Draw[], trees: PythonTrees, judge: PythonJudge, tally: Tally): Promise<void> {
  const scan = new UnitScan(text);
  const undo: Edit[] = [];
  let valid = true;
  for (const draw of draws) {
    // Back to a valid text more often than chance would have it.
    const back = (valid ? draw.pick % 16 : draw.pick % 16 < 11 ? 0 : 1) === 0 ? undo.pop() : undefined;
    const edit = back ?? editOf(scan.text.whole, draw);
    if (back === undefined) undo.push(inverse(scan.text.whole, edit));
    checkedEdit(scan, edit);
    tally.edits++;
    if (scan.cuts.length > 0) tally.cut++;
    valid = await judge.accepts(scan.text.whole);
    if (!valid) continue;
    tally.valid++;
    assert.deepEqual(scan.cuts, [], 'a valid text needs no cuts');
    assert.deepEqual(snapshot(scan), snapshot(new UnitScan(scan.text.whole)));
    const whole = trees.ofText(scan.text.whole);
    // Where Python and the grammar disagree there is no tree to compare with.
    if (whole.damaged) continue;
    tally.compared++;
    // At a backslash in the indentation Python keeps the column of the first line; the scan adds them up, as the grammar does.
    if (!/^[ \t\f]+\\\r?$/m.test(scan.text.whole)) assert.deepEqual(scan.units.filter((unit) => unit.bad), [], 'nothing is bad in a valid text');
    checkTrees(whole, trees.ofUnits(scan));
  }
}

/** The units of an undamaged file are undamaged, and say the same. */
export function checkTrees(whole: NodeList, units: NodeList): void {
  if (whole.nodes.join() !== units.nodes.join()) assert.deepEqual(units.nodes, whole.nodes);
  assert.equal(units.damaged, false, 'a small document has an error');
}
