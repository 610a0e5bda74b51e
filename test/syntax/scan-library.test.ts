// Real files: the small documents of the units say what the whole file's tree says. `SCAN_FILES=all` reads every file.
import assert from 'node:assert/strict';
import path from 'node:path';
import { UnitScan } from '../../server/src/analysis/syntax/scan/index.ts';
import { libraryFiles, readPython } from './python-judge.ts';
import { PythonTrees } from './python-trees.ts';
import { checkTrees, fixture, oddTexts } from './scan-series.ts';
import { checkShape } from './scan-snapshot.ts';

const always = /(?:asyncio[\\/]\w+|typing|enum|contextlib|dataclasses|ast|inspect|test_tasks|test_fstring|test_grammar|test_typing)\.py$/;

describe('units of real files', () => {
  let trees: PythonTrees;
  before(async () => { trees = await PythonTrees.load(); });
  after(() => trees.dispose());

  it('parse to the same nodes as the whole files', () => {
    const all = process.env['SCAN_FILES'] === 'all';
    const files = libraryFiles().filter((file, index) => all || index % 9 === 0 || always.test(file));
    let compared = 0;
    for (const file of files) {
      const text = readPython(file);
      if (text === null) continue;
      const scan = new UnitScan(text);
      checkShape(scan);
      const whole = trees.ofText(text);
      // Python 2 examples, and a few things the grammar does not know.
      if (whole.damaged) continue;
      compared++;
      assert.deepEqual(scan.units.filter((unit) => unit.bad), [], path.basename(file));
      checkTrees(whole, trees.ofUnits(scan));
    }
    assert.ok(compared > 50, `${compared} files`);
  });

  it('parse to the same nodes as files full of oddities', () => {
    for (const text of [...oddTexts(), fixture('newer.py')]) {
      const scan = new UnitScan(text);
      assert.deepEqual(scan.units.filter((unit) => unit.bad), []);
      const whole = trees.ofText(text);
      const units = trees.ofUnits(scan);
      assert.deepEqual(units.nodes, whole.nodes);
      assert.equal(units.damaged, whole.damaged);
    }
  });
});
