import { parentPort, workerData } from 'node:worker_threads';
import { Syntax } from '../analysis/index.ts';
import { bundledParser } from './assets.ts';
import { openChecker } from './checker.ts';
import { checkAll, type Work } from './run.ts';
import { Tasks } from './shared-tasks.ts';

/** The other end of `runAll`: the same bundle, started as a worker. */
export async function runWorker(folder: string): Promise<void> {
  const work: unknown = workerData;
  if (!isWork(work)) return;
  const tasks = new Tasks(work.tasks, work.share);
  const checker = openChecker({ syntax: new Syntax(), parser: () => bundledParser(folder) }, work.job, tasks);
  for await (const results of checkAll(checker, tasks)) if (results.length > 0) parentPort?.postMessage(results);
}

function isWork(data: unknown): data is Work {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'asyncio-lens-check';
}
