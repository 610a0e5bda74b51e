// Distributes files over threads. All threads, the main one included, draw the next chunk from one shared counter: nobody waits for
// messages, slow files do not hold up others, and the order of the results is that of the files.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AnalysisOptions, Syntax } from '../analysis/index.ts';
import { checkFile, type FileTask } from './check-file.ts';
import type { Job } from './check-text.ts';
import { openChecker, type Checker } from './checker.ts';
import { nothingFound, type FileReport } from './report.ts';

/** Everything a thread needs to take part. */
export interface Work {
  readonly kind: 'asyncio-lens-check';
  readonly files: readonly (FileTask & { readonly options: number })[];
  readonly options: readonly AnalysisOptions[];
  readonly job: Job;
  /** One number: the index of the next file that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

/** Only files with something to say are sent. */
export type Results = readonly (readonly [index: number, report: FileReport])[];

export interface RunContext {
  /** The bundle that also runs as a worker; null: one thread only. */
  readonly workerFile: string | null;
  /** Remaining work from which on workers pay off; below it their first result would come too late. */
  readonly worthAWorkerMs?: number;
  readonly loadSyntax: () => Promise<Syntax>;
  readonly onProgress: (done: number, total: number) => void;
  readonly onWorkerError: (error: Error) => void;
}

const chunkSize = 8;
/** A worker costs about a tenth of a second until its first result. */
const defaultWorthMs = 250;

export async function runAll(work: Omit<Work, 'kind' | 'next'>, context: RunContext): Promise<readonly FileReport[]> {
  const whole: Work = { ...work, kind: 'asyncio-lens-check', next: new SharedArrayBuffer(4) };
  const reports = new Array<FileReport>(whole.files.length).fill(nothingFound);
  const accept = (results: Results): void => {
    for (const [index, report] of results) reports[index] = report;
  };
  const { workerFile, worthAWorkerMs = defaultWorthMs } = context;
  const checker = openChecker(await context.loadSyntax(), whole.job);
  const started = performance.now();
  const workers: Promise<void>[] = [];
  for (const results of takeChunks(checker, whole)) {
    accept(results);
    const done = Math.min(taken(whole), whole.files.length);
    context.onProgress(done, whole.files.length);
    const remaining = ((performance.now() - started) / done) * (whole.files.length - done);
    if (workers.length === 0 && workerFile !== null && done > chunkSize && remaining > worthAWorkerMs) {
      for (let count = 1; count < availableParallelism(); count++) workers.push(startWorker(workerFile, whole, accept, context));
    }
    // Lets results of the workers in, and the progress line out.
    if (workers.length > 0) await new Promise(setImmediate);
  }
  await Promise.all(workers);
  return reports;
}

/** Checks chunk after chunk until nothing is left to take. */
export function* takeChunks(checker: Checker, work: Work): Generator<Results> {
  const next = new Int32Array(work.next);
  for (;;) {
    const first = Atomics.add(next, 0, chunkSize);
    if (first >= work.files.length) return;
    const results: [number, FileReport][] = [];
    for (const [offset, file] of work.files.slice(first, first + chunkSize).entries()) {
      const options = work.options[file.options];
      const report = options ? checkFile(checker, file, options) : nothingFound;
      if (report !== nothingFound) results.push([first + offset, report]);
    }
    yield results;
  }
}

function taken(work: Work): number {
  return Atomics.load(new Int32Array(work.next), 0);
}

function startWorker(file: string, work: Work, accept: (results: Results) => void, context: RunContext): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData: work });
    worker.on('message', accept);
    worker.on('error', context.onWorkerError);
    worker.on('exit', () => {
      resolve();
    });
  });
}
