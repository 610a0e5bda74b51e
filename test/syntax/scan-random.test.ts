// Random edits with CPython as the judge of what is valid and the whole file's tree as the measure.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { libraryFiles, PythonJudge, readPython } from './python-judge.ts';
import { PythonTrees } from './python-trees.ts';
import { draws } from './scan-edits.ts';
import { checkSeries, fixture, fuzz, oddTexts, type Tally } from './scan-series.ts';

describe('random edits', () => {
  let trees: PythonTrees, judge: PythonJudge;
  before(async () => {
    trees = await PythonTrees.load();
    judge = await PythonJudge.start();
  });
  after(() => {
    judge.stop();
    trees.dispose();
  });

  it('leave units that parse like the whole file, at every valid text', async function () {
    this.timeout(120_000 * fuzz.factor);
    const real = libraryFiles().filter((file) => /(?:contextlib|asyncio.(?:queues|tasks))\.py$/.test(file)).map((file) => readPython(file) ?? '');
    const newer = fixture('newer.py');
    const texts = [...oddTexts(), ...real, ...((await judge.accepts(newer)) ? [newer] : [])];
    const tally: Tally = { edits: 0, valid: 0, compared: 0, cut: 0 };
    await fc.assert(fc.asyncProperty(fc.nat(texts.length - 1), fc.array(draws, { minLength: 40, maxLength: 40, size: 'max' }), async (index, series) => {
      await checkSeries(texts[index] ?? '', series, trees, judge, tally);
    }), { seed: fuzz.seed, numRuns: 30 * fuzz.factor });
    // Else the test would prove nothing: many texts must be valid, and many must have been broken on the way.
    assert.ok(tally.compared > tally.edits / 5 && tally.cut > tally.edits / 20, JSON.stringify(tally));
  });
});
