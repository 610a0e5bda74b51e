// A check looks once: units judged together, fixes planned on the same look. It finds and plans what an editor does, unit by unit.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '../../server/src/analysis/index.ts';
import { analyse } from '../harness/core.ts';

const root = process.cwd();
const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.py')).map((name) => readFileSync(join(root, 'examples', name), 'utf8'));
/** Code blocks of the rules' pages, bad and good. */
const pages = readdirSync(join(root, 'docs/rules')).filter((name) => name.endsWith('.md')).map((name) => [...readFileSync(join(root, 'docs/rules', name), 'utf8').matchAll(/```python\n([^]*?)```/g)].map(([, code]) => code ?? '').join('\n\n'));

const told = (analysis: Analysis): unknown => analysis.findings().map((finding) => ({ ...finding, fixes: analysis.fixes(finding) }));

describe('one look at a text that stays', () => {
  for (const [name, texts] of [['examples', examples], ['pages of rules', pages], ['pages of rules, many in a file', Array.from({ length: 9 }, (_, n) => pages.filter((__, index) => index % 9 === n).join('\n\n'))]] as const) {
    it(`finds and plans the same: ${name}`, async () => {
      let found = 0;
      for (const text of texts) {
        const often = await analyse(text, { maxFindings: 0 });
        const once = await analyse(text, { maxFindings: 0 });
        once.lookOnce(true);
        assert.deepEqual(told(once), told(often));
        found += often.findings().length;
        assert.deepEqual([...once.takeFailures(), ...often.takeFailures()], []);
        // And goes on like any other when it is edited after all.
        for (const analysis of [once, often]) analysis.edit(0, 0, 'import time\n\n\nasync def first():\n    time.sleep(1)\n\n\n');
        assert.deepEqual(told(once), told(often));
      }
      assert.ok(found > texts.length / 2, String(found));
    });
  }
});
