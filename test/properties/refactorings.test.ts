// Every refactoring at every statement, and over every two that follow each other: the text parses, keeps its comments and its line ends.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Analysis, applyEdits, defaultOptions } from '../../server/src/analysis/index.ts';
import { syntax } from '../harness/core.ts';
import { PythonJudge } from '../syntax/python-judge.ts';
import { sections } from './texts.ts';

const examples = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples');
const exampleTexts = fs.readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py')).map((name) => fs.readFileSync(path.join(examples, name), 'utf8'));

/** Carets at the first word of each line, and selections of one, two and three lines with code. */
function selections(code: string): readonly (readonly [start: number, end: number])[] {
  const lines = [...code.matchAll(/[^\r\n]+/g)].filter((match) => match[0].trim() !== '').map((match) => ({ start: match.index + match[0].length - match[0].trimStart().length, end: match.index + match[0].length }));
  return lines.flatMap((line, index) => [
    [line.start, line.start] as const,
    ...[0, 1, 2].flatMap((more) => (lines[index + more] === undefined ? [] : [[line.start, lines[index + more]?.end ?? line.end] as const])),
  ]);
}

describe('every refactoring everywhere', () => {
  let judge: PythonJudge;
  before(async () => { judge = await PythonJudge.start(); });
  after(() => judge.stop());

  const texts = [...sections.map(({ section }) => section.code), ...exampleTexts];

  it('gives a text that parses and keeps every comment', async () => {
    const core = await syntax();
    const tried = new Map<string, number>();
    const options = { ...defaultOptions, python: { min: [3, 12], max: null } as const };
    for (const original of texts) {
      if (!await judge.accepts(original)) continue;
      for (const code of [original, original.replaceAll('\n', '\r\n'), original.replaceAll('    ', '\t')]) {
        const analysis = new Analysis(core, code, options);
        const seen = new Set<string>();
        for (const [start, end] of selections(code)) {
          for (const { id, edits } of analysis.refactorings(start, end)) {
            if (edits === null) continue;
            const changed = applyEdits(code, edits);
            if (seen.has(changed)) continue;
            seen.add(changed);
            tried.set(id, (tried.get(id) ?? 0) + 1);
            const what = `${id} at ${JSON.stringify(code.slice(start, end))}:\n${code}\n---\n${changed}`;
            assert.ok(await judge.accepts(changed), `does not parse: ${what}`);
            const after = new Analysis(core, changed, options);
            for (let at = 0; at < changed.length; at++) if (changed[at] === '\n') assert.ok(!after.isBrokenAt(at), `is damaged: ${what}`);
            if (code.includes('\r\n')) assert.ok(!/[^\r]\n/.test(changed), `mixes line ends: ${what}`);
            for (const comment of new Set(code.match(/#[^\r\n]*/g))) assert.ok(changed.split(comment).length >= code.split(comment).length, `loses ${comment}: ${what}`);
            after.dispose();
          }
        }
        assert.deepEqual(analysis.takeFailures(), []);
        analysis.dispose();
      }
    }
    console.log(`      ${JSON.stringify(Object.fromEntries(tried))}`);
    assert.ok(tried.size >= 12, 'some refactoring was never tried');
  });
});
