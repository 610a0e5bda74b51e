// After any edits the findings, their related places and their fixes are those of a fresh analysis, on every text that CPython accepts.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analysis, defaultOptions, render } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { PythonJudge } from '../syntax/python-judge.ts';
import { apply, draws, editOf, inverse, type Edit } from '../syntax/scan-edits.ts';
import { files, sections } from './texts.ts';

const seed = Number(process.env['SEED'] ?? 20261121);
const options = { ...defaultOptions, maxFindings: 0 };

function snapshot(analysis: Analysis): string {
  return analysis.findings().map((finding) => JSON.stringify([
    finding.start, finding.end, finding.rule, finding.severity, render(finding.message, 'en'), finding.related, finding.tags, analysis.fixes(finding),
  ])).join('\n');
}

describe('incremental analysis', () => {
  let judge: PythonJudge;
  before(async () => { judge = await PythonJudge.start(); });
  after(() => judge.stop());

  const starts = [...sections.map(({ section }) => section.code), ...files];

  it('equals a fresh one on every valid text, and an undo brings everything back', async () => {
    const core = await syntax();
    let edits = 0;
    let valid = 0;
    await fc.assert(fc.asyncProperty(fc.nat(starts.length - 1), fc.array(draws, { minLength: 1, maxLength: 10 }), async (pick, series) => {
      let text = starts[pick] ?? '';
      const analysis = new Analysis(core, text, options);
      const undo: Edit[] = [];
      const compare = async (): Promise<void> => {
        const found = snapshot(analysis);
        edits++;
        if (!(await judge.accepts(text))) return;
        valid++;
        assert.equal(found, snapshot(new Analysis(core, text, options)), JSON.stringify(text));
      };
      for (const draw of series) {
        const edit = editOf(text, draw);
        undo.push(inverse(text, edit));
        text = apply(text, edit);
        analysis.edit(edit.start, edit.end, edit.newText);
        assert.equal(analysis.text, text);
        await compare();
      }
      for (const edit of undo.reverse()) {
        text = apply(text, edit);
        analysis.edit(edit.start, edit.end, edit.newText);
      }
      await compare();
      assert.deepEqual(analysis.takeFailures(), []);
    }), { numRuns: Number(process.env['RUNS'] ?? 400), seed, endOnFailure: false });
    console.log(`      ${edits} edited texts, ${valid} of them valid Python`);
    assert.ok(valid > edits / 10);
  });

  it('keeps the findings of all other units while one is being typed', async () => {
    const core = await syntax();
    const text = 'import asyncio\nimport time\n\n\nasync def before():\n    time.sleep(1)\n\n\nasync def typed():\n    pass\n\n\nasync def after():\n    time.sleep(1)\n    asyncio.sleep(1)\n';
    const analysis = new Analysis(core, text, options);
    const outside = (): string[] => analysis.findings().filter((finding) => !(finding.start > analysis.text.indexOf('typed()') && finding.start < analysis.text.indexOf('async def after'))).map((finding) => `${finding.rule} ${analysis.text.slice(finding.start, finding.end)}`);
    const wanted = outside();
    assert.equal(wanted.length, 3);
    for (const typed of ['\n    x = fetch(', '\n    """a doc', "\n    if x:\n        print(f'{x", '\n    async with lock', '\n    data = [1,\n', '\n    try:\n        pass']) {
      let at = text.indexOf('pass') + 4;
      const fresh = new Analysis(core, text, options);
      for (const key of typed) {
        fresh.edit(at, at, key);
        at++;
        const kept = fresh.findings().filter((finding) => finding.start < fresh.text.indexOf('async def typed') || finding.start > fresh.text.indexOf('async def after')).map((finding) => `${finding.rule} ${fresh.text.slice(finding.start, finding.end)}`);
        assert.deepEqual(kept, wanted, `after ${JSON.stringify(typed)} up to ${at}`);
      }
    }
  });

  it('keeps a broken unit\'s own findings on the lines that still stand', async () => {
    const core = await syntax();
    const text = 'import time\n\n\nasync def work():\n    time.sleep(1)\n    x = 1\n    time.sleep(2)\n';
    const analysis = new Analysis(core, text, options);
    const at = text.indexOf('x = 1') + 5;
    analysis.edit(at, at, ' + (');
    assert.deepEqual(analysis.findings().map((finding) => finding.start), [text.indexOf('time.sleep(1)'), text.indexOf('time.sleep(2)') + 4]);
    const second = analysis.text.indexOf('time.sleep(2)');
    analysis.edit(second, second + 4, 'tim');
    assert.deepEqual(analysis.findings().map((finding) => finding.start), [text.indexOf('time.sleep(1)')]);
  });
});
