// Every fix of every finding: the text parses, the finding is gone, nothing of severity warning or above appears, and nothing else changes.

import assert from 'node:assert/strict';
import { Analysis, applyEdits, defaultOptions, fixAll, type Finding, type Fix } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { PythonJudge } from '../syntax/python-judge.ts';
import { files, sections } from './texts.ts';

const loud = new Set(['error', 'warning']);

function counts(analysis: Analysis): Map<string, number> {
  const found = new Map<string, number>();
  for (const finding of analysis.findings()) found.set(finding.rule, (found.get(finding.rule) ?? 0) + 1);
  return found;
}

function describeFix(text: string, finding: Finding, fix: Fix, fixed: string): string {
  return `${finding.rule} at ${JSON.stringify(text.slice(finding.start, finding.end))}, fix ${fix.kind}:\n${JSON.stringify(text)}\n---\n${fixed}\n${JSON.stringify(fixed)}`;
}

describe('every fix of every specification', () => {
  let judge: PythonJudge;
  before(async () => { judge = await PythonJudge.start(); });
  after(() => judge.stop());

  const variants = (code: string): string[] => [code, code.replaceAll('\n', '\r\n'), code.replaceAll('    ', '\t')];
  const texts = sections.flatMap(({ section }) => variants(section.code).map((code) => ({ code, options: { ...defaultOptions, ...section.options, maxFindings: 0 } })));

  it('gives a valid text without the finding and without a new warning', async () => {
    const core = await syntax();
    let tried = 0;
    for (const { code, options } of texts) {
      const analysis = new Analysis(core, code, options);
      const before = counts(analysis);
      const valid = await judge.accepts(code);
      for (const finding of analysis.findings()) {
        const fixes = analysis.fixes(finding);
        assert.ok(fixes.filter((fix) => fix.isPreferred).length <= 1, finding.rule);
        for (const fix of fixes) {
          tried++;
          const fixed = applyEdits(code, fix.edits);
          const what = describeFix(code, finding, fix, fixed);
          // A file that is not valid Python may only become valid.
          assert.ok(!valid || await judge.accepts(fixed), `does not parse: ${what}`);
          const after = new Analysis(core, fixed, options);
          const left = counts(after);
          assert.ok((left.get(finding.rule) ?? 0) < (before.get(finding.rule) ?? 0), `still there: ${what}`);
          for (const other of after.findings()) {
            if (loud.has(other.severity)) assert.ok((left.get(other.rule) ?? 0) <= (before.get(other.rule) ?? 0), `brings ${other.rule}: ${what}`);
          }
          if (code.includes('\r\n')) assert.ok(!/[^\r]\n/.test(fixed), `mixes line ends: ${what}`);
          for (const comment of code.match(/#[^\r\n]*/g) ?? []) assert.ok(fixed.includes(comment), `loses ${comment}: ${what}`);
        }
      }
      assert.deepEqual(analysis.takeFailures(), []);
    }
    console.log(`      ${tried} fixes`);
  });

  it('reaches a fixed point when all safe ones are applied', async () => {
    const core = await syntax();
    for (const code of files) {
      const once = fixAll(core, code, defaultOptions);
      if (await judge.accepts(code)) assert.ok(await judge.accepts(once.text), once.text);
      assert.equal(fixAll(core, once.text, defaultOptions).applied, 0, once.text);
    }
  });

  it('lets a comment silence what it names', async () => {
    const core = await syntax();
    for (const { code, options } of texts) {
      const analysis = new Analysis(core, code, options);
      for (const finding of analysis.findings()) {
        for (const fix of [analysis.suppressLine(finding), analysis.suppressFile(finding)]) {
          const fixed = applyEdits(code, fix.edits);
          const after = new Analysis(core, fixed, options);
          const same = after.findings().filter((other) => other.rule === finding.rule);
          assert.ok(same.length < analysis.findings().filter((other) => other.rule === finding.rule).length, describeFix(code, finding, fix, fixed));
        }
      }
    }
  });
});
