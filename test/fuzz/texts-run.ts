// Any text at all, in a process of its own that is watched: what it dies or hangs on is a failure like any other.

import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseOf, shapeCount } from './cases.ts';
import { openCorpus } from './corpus.ts';
import type { Told } from './texts-child.ts';

/** Longer than anything takes, also on a busy machine. */
const silenceMs = 300_000;
const childFile = path.join(path.dirname(fileURLToPath(import.meta.url)), 'texts-child.ts');

/** Number of failures. Each leaves a file that shows it again. */
export async function fuzzTexts({ seed, minutes, folder }: { readonly seed: number; readonly minutes: number; readonly folder: string }): Promise<number> {
  const failures: { readonly index: number; readonly name: string; readonly error: string }[] = [];
  const memory: number[] = [];
  let begun = { index: -1, name: 'start' };
  let isDone = false;
  await new Promise<void>((resolve) => {
    const child = fork(childFile, [String(seed), String(minutes)], { execArgv: ['--expose-gc', '--import', 'tsx'] });
    let watch = setTimeout(() => undefined, 0);
    child.on('message', (told: Told) => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        failures.push({ ...begun, error: `nothing happened for ${silenceMs / 1000} s` });
        child.kill('SIGKILL');
      }, silenceMs);
      if (told.kind === 'begins') begun = told;
      else if (told.kind === 'failed') {
        failures.push(told);
        console.log(`failed: ${told.index} ${told.name}\n${told.error.slice(0, 1_500)}`);
      } else if (told.kind === 'memory') memory.push(told.megabytes);
      else if (told.kind === 'slowest') console.log(`slowest so far: ${told.secondsPerMegabyte.toFixed(2)} s/MB, ${told.what}`);
      else {
        isDone = true;
        console.log(`${told.texts} texts, ${(told.characters / 1e6).toFixed(1)} million characters, ${told.findings} findings, ${told.fixes} fixes`);
      }
    });
    child.on('exit', (code, signal) => {
      clearTimeout(watch);
      if (!isDone && failures.at(-1)?.index !== begun.index) failures.push({ ...begun, error: `the process ended with ${signal ?? code ?? 'nothing'}` });
      resolve();
    });
  });
  const growth = grown(memory);
  if (growth !== null) {
    console.log(`memory: ${growth.early.toFixed(0)} MB early, ${growth.late.toFixed(0)} MB late`);
    if (growth.late > growth.early * 1.05 + 2) failures.push({ index: shapeCount, name: 'memory', error: `grows: ${memory.map((value) => value.toFixed(0)).join(' ')}` });
  }
  if (failures.length > 0) {
    const corpus = openCorpus();
    mkdirSync(folder, { recursive: true });
    for (const { index, name, error } of failures) {
      const file = path.join(folder, `${seed}-${index}.py`);
      writeFileSync(file, caseOf(seed, index, corpus).content);
      console.log(`${name}: ${error.split('\n')[0] ?? ''}\n  again: npm run fuzz -- --seed ${seed} --case ${index}\n  text: ${file}`);
    }
  }
  return failures.length;
}

/** The least of the second and of the last quarter, so that what is only not collected yet does not count; null: too few to tell. */
function grown(memory: readonly number[]): { readonly early: number; readonly late: number } | null {
  const quarter = Math.floor(memory.length / 4);
  if (quarter < 3) return null;
  return { early: Math.min(...memory.slice(quarter, 2 * quarter)), late: Math.min(...memory.slice(-quarter)) };
}
