// `npm run fuzz`: see scripts/fuzz.mjs for what it can be asked.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../../bench/corpus/random.mjs';
import { syntax } from '../harness/core.ts';
import { decodePython } from '../../server/src/check/decode.ts';
import { caseOf, textOf } from './cases.ts';
import { openCorpus } from './corpus.ts';
import { examine } from './examine.ts';
import { fuzzEdits } from './edits-run.ts';
import { fuzzFixes } from './fixes-run.ts';
import { fuzzTexts } from './texts-run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000) % 1_000_000) },
    minutes: { type: 'string', default: '10' },
    case: { type: 'string' },
    text: { type: 'string' },
    fixes: { type: 'boolean', default: false },
    edits: { type: 'string' },
  },
});
const seed = Number(values.seed);
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '.cache', 'fuzz');

void main().then((failures) => { process.exitCode = failures === 0 ? 0 : 1; });

async function main(): Promise<number> {
  if (values.fixes) return fuzzFixes(positionals);
  if (values.edits !== undefined) {
    console.log(`seed ${seed}, ${values.edits} edits`);
    return fuzzEdits({ seed, edits: Number(values.edits), folder });
  }
  if (values.text !== undefined) {
    const decoded = decodePython(readFileSync(values.text));
    return again(decoded.ok ? decoded.text : null, seed);
  }
  if (values.case !== undefined) return again(textOf(caseOf(seed, Number(values.case), openCorpus())), seed * 1_000_003 + Number(values.case));
  console.log(`seed ${seed}, ${values.minutes} minutes`);
  return fuzzTexts({ seed, minutes: Number(values.minutes), folder });
}

/** One text in this process, with the times of its steps. */
async function again(text: string | null, seedOfCase: number): Promise<number> {
  if (text === null) {
    console.log('not decodable, so nobody analyses it');
    return 0;
  }
  const times = new Map<string, number>();
  const result = examine(await syntax(), text, createRandom(seedOfCase), (what, run) => {
    const start = performance.now();
    const value = run();
    times.set(what, Math.max(times.get(what) ?? 0, performance.now() - start));
    return value;
  });
  console.log(`${text.length} characters, ${result.findings} findings, ${result.fixes} fixes`);
  for (const [what, ms] of times) console.log(`${what.padEnd(28)} ${ms.toFixed(1)} ms at most`);
  return 0;
}
