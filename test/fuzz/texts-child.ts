// The process that does the work of `fuzz` on texts: it says what it begins, so that whoever watches knows what it hangs or dies on.

import { existsSync, readFileSync } from 'node:fs';
import { syntax } from '../harness/core.ts';
import { caseOf, shapeCount, textOf } from './cases.ts';
import { openCorpus } from './corpus.ts';
import { examine, type Timed } from './examine.ts';

export type Told =
  | { readonly kind: 'begins'; readonly index: number; readonly name: string }
  | { readonly kind: 'failed'; readonly index: number; readonly name: string; readonly error: string }
  | { readonly kind: 'memory'; readonly megabytes: number }
  | { readonly kind: 'slowest'; readonly secondsPerMegabyte: number; readonly what: string }
  | { readonly kind: 'done'; readonly texts: number; readonly characters: number; readonly findings: number; readonly fixes: number };

const megabyte = 1_000_000;
const [seed = 0, minutes = 0] = process.argv.slice(2).map(Number);

void work().finally(() => process.disconnect());

async function work(): Promise<void> {
  const parser = await syntax();
  const corpus = openCorpus();
  const end = Date.now() + minutes * 60_000;
  const sums = { texts: 0, characters: 0, findings: 0, fixes: 0 };
  let slowest = 0;
  for (let index = 0; index < shapeCount || Date.now() < end; index++) {
    const { name, content, random } = caseOf(seed, index, corpus);
    tell({ kind: 'begins', index, name });
    const text = textOf({ name, content, random });
    if (text === null) continue;
    try {
      const { findings, fixes } = examine(parser, text, random, timedFor(text, (seconds, what) => {
        const rate = seconds / (text.length / megabyte);
        if (text.length < megabyte / 5 || rate <= slowest) return;
        slowest = rate;
        tell({ kind: 'slowest', secondsPerMegabyte: rate, what: `${what} of ${name}` });
      }));
      sums.texts++;
      sums.characters += text.length;
      sums.findings += findings;
      sums.fixes += fixes;
    } catch (error) {
      tell({ kind: 'failed', index, name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    if (index >= shapeCount && index % 25 === 0) tell({ kind: 'memory', megabytes: memory() });
  }
  tell({ kind: 'done', ...sums });
}

/** A second per megabyte, or per 5,000 lines where they are short. Time on a processor, not of the clock: other programs may be busy. */
function timedFor(text: string, onTime: (seconds: number, what: string) => void): Timed {
  const limit = Math.max(1, text.length / megabyte, (text.match(/[\r\n]/g)?.length ?? 0) / 5_000);
  return (what, run, times = 1) => {
    const before = threadSeconds();
    const result = run();
    const seconds = threadSeconds() - before;
    onTime(seconds, what);
    if (seconds > limit * times) throw new Error(`${what} took ${seconds.toFixed(1)} s for ${text.length} characters`);
    return result;
  };
}

const mainThread = `/proc/self/task/${process.pid}/schedstat`;
const isLinux = existsSync(mainThread);

/** Of this thread where the system tells; elsewhere of the process, compiler and collector included. */
function threadSeconds(): number {
  if (isLinux) return Number(readFileSync(mainThread, 'latin1').split(' ', 1)[0]) / 1e9;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

function tell(message: Told): void {
  process.send?.(message);
}
