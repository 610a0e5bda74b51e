// Distributes files over threads. All threads, the main one included, take files from what they share: nobody waits for messages, slow
// files do not hold up others, and the order of the results is that of the files.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Syntax, type SyntaxParts } from '../analysis/index.ts';
import { checkFile } from './check-file.ts';
import type { Job } from './check-text.ts';
import { openChecker, type Checker } from './checker.ts';
import { nothingFound, type FileReport } from './report.ts';
import { shareTasks, Tasks, type SharedTasks, type Task } from './shared-tasks.ts';

/** Everything a thread needs to take part. */
export interface Work {
  readonly kind: 'asyncio-lens-check';
  readonly tasks: SharedTasks;
  /** Where this thread begins: the part of the files, 0 to 1, that the others are to come to first. */
  readonly share: number;
  readonly job: Job;
}

/** Only files with something to say are sent. */
export type Results = readonly (readonly [index: number, report: FileReport])[];

export interface RunContext {
  /** The bundle that also runs as a worker; null: one thread only. */
  readonly workerFile: string | null;
  /** Remaining work from which on workers pay off; below it their first result would come too late. */
  readonly worthAWorkerMs?: number;
  readonly parser: () => SyntaxParts;
  readonly onProgress: (done: number, total: number) => void;
  readonly onWorkerError: (error: Error) => void;
}

/** Files between two looks at what the workers say. */
const batchSize = 8;
/** A worker costs about a tenth of a second until its first result. */
const defaultWorthMs = 250;

export async function runAll({ job, ...given }: Pick<SharedTasks, 'files' | 'options'> & { readonly job: Job }, context: RunContext): Promise<readonly FileReport[]> {
  const { files } = given;
  const work: Work = { kind: 'asyncio-lens-check', tasks: shareTasks(given), share: 0, job };
  const reports = new Array<FileReport>(files.length).fill(nothingFound);
  const accept = (results: Results): void => {
    for (const [index, report] of results) reports[index] = report;
  };
  const { workerFile, worthAWorkerMs = defaultWorthMs } = context;
  const tasks = new Tasks(work.tasks, work.share);
  const checker = openChecker({ syntax: new Syntax(), parser: context.parser }, job, tasks);
  const started = performance.now();
  const workers: Promise<void>[] = [];
  for await (const results of checkAll(checker, tasks)) {
    accept(results);
    const done = tasks.taken;
    context.onProgress(done, files.length);
    const remaining = ((performance.now() - started) / done) * (files.length - done);
    if (workers.length === 0 && workerFile !== null && done > batchSize && remaining > worthAWorkerMs) {
      const threads = availableParallelism();
      for (let nth = 1; nth < threads; nth++) workers.push(startWorker(workerFile, { ...work, share: nth / threads }, accept, context));
    }
    // Lets results of the workers in, and the progress line out.
    if (workers.length > 0) await new Promise(setImmediate);
  }
  await Promise.all(workers);
  return reports;
}

/** Checks files until nothing is left to take: first those that had to be read for one before them. */
export async function* checkAll(checker: Checker, tasks: Tasks): AsyncGenerator<Results> {
  let results: [number, FileReport][] = [];
  let count = 0;
  for (let task: Task | null; (task = checker.ahead.next() ?? tasks.next()) !== null; ) {
    const { index, file, options } = task;
    const report = await checker.retrying(() => checkFile(checker, file, options));
    if (report !== nothingFound) results.push([index, report]);
    if (++count % batchSize > 0) continue;
    yield results;
    results = [];
  }
  yield results;
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
