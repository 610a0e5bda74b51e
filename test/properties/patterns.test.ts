// A new line anywhere, empty or with a word on it: whatever is offered there gives valid Python, and asking leaves everything as it was.

import assert from 'node:assert/strict';
import { Analysis, applyEdits, defaultOptions, type LocalPattern } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { expand } from '../snippets/expand.ts';
import { PythonJudge } from '../syntax/python-judge.ts';
import { sections } from './texts.ts';

/** Where a new line can begin, with the indentation of the line behind it and of the one before. */
function newLines(code: string): readonly { readonly at: number; readonly indent: string }[] {
  const indentAt = (at: number): string => /^[ \t]*/.exec(code.slice(at))?.[0] ?? '';
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return starts.flatMap((at, line) => [...new Set([indentAt(at), indentAt(starts[line - 1] ?? 0)])].map((indent) => ({ at, indent })));
}

/** The text with a pattern in it, its places filled with their defaults. */
function withPattern(code: string, offset: number, indent: string, { start, text, edits }: LocalPattern): string {
  const body = expand({ prefix: '', description: '', body: [text.replaceAll('\t', '→').replace(/\n(?=[^\n])/g, `\n${indent.replaceAll('\t', '→')}`)] }).text;
  // What belongs in front of a statement at the top is written with it.
  const inFront = edits.filter((edit) => edit.start === start).map(({ newText }) => newText).join('');
  return applyEdits(code, [...edits.filter((edit) => edit.start !== start), { start, end: offset, newText: inFront + body.trimEnd().replaceAll('→', '\t') }].sort((a, b) => a.start - b.start));
}

describe('every pattern everywhere', () => {
  let judge: PythonJudge;
  before(async () => { judge = await PythonJudge.start(); });
  after(() => judge.stop());

  it('gives a text that Python accepts, and leaves no trace', async () => {
    const core = await syntax();
    const tried = new Map<string, number>();
    let turn = 0;
    // Every second one is enough to meet each kind of line many times.
    for (const { section } of sections.filter((_, index) => index % 2 === 0)) {
      const { code } = section;
      if (!await judge.accepts(code)) continue;
      const options = { ...defaultOptions, python: turn % 2 === 0 ? ('all' as const) : { min: [3, 11] as const, max: null } };
      const analysis = new Analysis(core, code, options);
      const found = (): readonly string[] => analysis.findings().map(({ rule, start, end }) => `${rule} ${start} ${end}`);
      const before = found();
      for (const { at, indent } of newLines(code)) {
        const line = `${indent}${turn % 3 === 0 ? '' : 'word'}`;
        analysis.edit(at, at, `${line}\n`);
        const typed = analysis.text;
        const offset = at + line.length;
        const offered = analysis.patternsAt(offset);
        assert.equal(analysis.text, typed);
        const one = offered[turn++ % Math.max(1, offered.length)];
        if (one !== undefined) {
          tried.set(one.label, (tried.get(one.label) ?? 0) + 1);
          const changed = withPattern(typed, offset, indent, one);
          assert.ok(await judge.accepts(changed), `${one.label} in line ${code.slice(0, at).split('\n').length}:\n${code}\n---\n${changed}`);
        }
        analysis.edit(at, at + line.length + 1, '');
      }
      assert.deepEqual(analysis.takeFailures(), []);
      assert.deepEqual(found(), before, code);
      analysis.dispose();
    }
    console.log(`      ${JSON.stringify(Object.fromEntries(tried))}`);
    assert.ok(tried.size >= 14, 'some pattern was never tried');
  });
});
