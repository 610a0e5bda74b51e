// Fixes that would put one mistake in the place of another are not offered.

import assert from 'node:assert/strict';
import { analyse } from '../harness/core.ts';
import { sections } from './texts.ts';

const withheld: readonly (readonly [rule: string, title: string, kind: string])[] = [
  ['blocking-through-helper', "a helper that uses the loop's own objects as well does not belong in a thread", 'toThread'],
  ['coroutine-never-awaited', 'a pause beside everything else is none', 'keepTask'],
  ['unused-async', 'what blocks would block as a plain function as well', 'plain'],
  ['dangling-task', 'whoever holds a lock cannot await what takes it again', 'awaitInstead'],
];

describe('a fix that would do harm', () => {
  for (const [rule, title, kind] of withheld) {
    it(`is not offered: ${title}`, async () => {
      const section = sections.find((found) => found.rule === rule && found.section.title === title)?.section;
      const analysis = await analyse(section?.code ?? '', section?.options);
      const found = analysis.findings().filter((finding) => finding.rule === rule);
      assert.equal(found.length, 1);
      assert.deepEqual(found.flatMap((finding) => analysis.fixes(finding)).filter((fix) => fix.kind === kind), []);
    });
  }
});
