// The first letter of a coroutine function on a new line anywhere: whatever is offered there gives valid Python, and asking leaves everything as it was.

import assert from 'node:assert/strict';
import { Analysis, applyEdits, defaultOptions, type LocalAwait } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { PythonJudge } from '../syntax/python-judge.ts';
import { sections } from './texts.ts';

const leads = ['', 'page = ', 'return '];

function withCall(code: string, offset: number, { name, start, edits }: LocalAwait): string {
  return applyEdits(code, [...edits, { start, end: offset, newText: `${edits.length > 0 ? '' : 'await '}${name}()` }]);
}

describe('every call with its await everywhere', () => {
  let judge: PythonJudge;
  before(async () => { judge = await PythonJudge.start(); });
  after(() => judge.stop());

  it('gives a text that Python accepts, and leaves no trace', async () => {
    const core = await syntax();
    const taken = new Map<string, number>();
    let turn = 0;
    // Every third one is enough to meet each kind of line many times.
    for (const { section } of sections.filter((_, index) => index % 3 === 0)) {
      const { code } = section;
      const [, letter] = /\basync def ([A-Za-z])/.exec(code) ?? [];
      if (letter === undefined || !await judge.accepts(code)) continue;
      const analysis = new Analysis(core, code, defaultOptions);
      const found = (): readonly string[] => analysis.findings().map(({ rule, start, end }) => `${rule} ${start} ${end}`);
      const before = found();
      for (const { index, 1: indent = '' } of code.matchAll(/^([ \t]+)\S/gm)) {
        const lead = leads[turn % leads.length] ?? '';
        const line = `${indent}${lead}${turn % 2 === 0 ? letter : 'self.'}`;
        turn++;
        analysis.edit(index, index, `${line}\n`);
        const typed = analysis.text;
        const offset = index + line.length;
        const offered = analysis.awaitsAt(offset);
        assert.equal(analysis.text, typed);
        const one = offered[turn % Math.max(1, offered.length)];
        if (one !== undefined) {
          const kind = `${lead}await ${one.receiver}`;
          taken.set(kind, (taken.get(kind) ?? 0) + 1);
          const changed = withCall(typed, offset, one);
          assert.ok(await judge.accepts(changed), `${code}\n---\n${changed}`);
        }
        analysis.edit(index, index + line.length + 1, '');
      }
      assert.deepEqual(analysis.takeFailures(), []);
      assert.deepEqual(found(), before, code);
      analysis.dispose();
    }
    console.log(`      ${JSON.stringify(Object.fromEntries(taken))}`);
    assert.equal(taken.size, 2 * leads.length, 'some kind of place was never tried');
  });
});
