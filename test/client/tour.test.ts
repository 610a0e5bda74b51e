// The broken program of the walkthrough: what it promises is found, each fix takes one finding away, and nothing is left at the end.
import assert from 'node:assert/strict';
import { tourProgress, tourRules, tourText } from '../../client/src/common/tour-text.ts';
import { applyEdits, type Finding } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';
import { compileErrors, runPython } from '../snippets/python.ts';

const locales = ['en', 'zh-cn'] as const;

async function afterFirstFixes(text: string): Promise<readonly string[]> {
  const texts = [text];
  for (;;) {
    const analysis = await analyse(text);
    const [finding]: readonly Finding[] = analysis.findings();
    if (!finding) return texts;
    const [fix] = analysis.fixes(finding);
    assert.ok(fix, `${finding.rule} has no fix`);
    texts.push((text = applyEdits(text, fix.edits)));
    assert.ok(texts.length < 10, 'the fixes do not come to an end');
  }
}

describe('the tour', () => {
  for (const locale of locales) {
    it(`shows one mistake of each kind, and only those (${locale})`, async () => {
      assert.deepEqual((await analyse(tourText(locale))).findings().map(({ rule }) => rule), tourRules);
    });

    it(`is repaired by the first fix of each, and runs then (${locale})`, async function () {
      this.timeout(30_000);
      const texts = await afterFirstFixes(tourText(locale));
      assert.equal(texts.length, tourRules.length + 1);
      assert.deepEqual(await compileErrors(Object.fromEntries(texts.map((text, index) => [String(index), text]))), {});
      const outcome = await runPython(['-c', texts.at(-1) ?? '']);
      assert.equal(outcome.code, 0, outcome.stderr);
      assert.match(outcome.stdout, /done coffee/);
    });
  }

  it('is the same program in both languages', () => {
    const code = (text: string): string => text.replace(/^""".*?"""\n/s, '').replace(/^ *#.*\n/gm, '');
    assert.equal(code(tourText('zh-cn')), code(tourText('en')));
    assert.match(tourText('zh-cn'), /\p{Script=Han}/u);
    assert.doesNotMatch(tourText('en'), /\p{Script=Han}/u);
  });

  it('counts what was repaired, not what is not known yet', () => {
    assert.equal(tourProgress(0, 0, false), 'begun');
    assert.equal(tourProgress(0, 0, true), 'begun');
    assert.equal(tourProgress(3, 3, true), 'begun');
    assert.equal(tourProgress(3, 2, false), 'begun');
    assert.equal(tourProgress(3, 2, true), 'fixedOne');
    assert.equal(tourProgress(3, 0, true), 'fixedAll');
  });
});
