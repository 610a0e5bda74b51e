// The main thread's end of the index worker. The worker starts when it is first needed; if it dies, what was asked is answered with null,
// and the next question starts another one, a few times.
import { Worker } from 'node:worker_threads';
import type { AnalysisOptions, Outline } from '../analysis/index.ts';
import type { CheckedFile } from '../lsp/check-one.ts';
import type { WasmParts } from '../lsp/host.ts';
import type { Question, Reply, WorkerSetup } from './index-worker.ts';

export interface Background {
  outline(path: string): Promise<Outline | null>;
  check(path: string, options: AnalysisOptions): Promise<CheckedFile | null>;
  list(folder: string): Promise<readonly string[]>;
  changed(paths: readonly string[], structure: boolean, folders: readonly string[]): void;
}

const maxStarts = 5;

type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

export function startBackground(file: string, loadWasm: () => Promise<WasmParts>, folders: () => readonly string[], cacheFolder: string | null): Background {
  let worker: Promise<Worker> | null = null;
  let starts = 0;
  let ids = 0;
  const waiting = new Map<number, (value: Reply['value']) => void>();

  const ended = (): void => {
    worker = null;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };

  const start = async (): Promise<Worker> => {
    const setup: WorkerSetup = { kind: 'asyncio-lens-index', wasm: await loadWasm(), folders: folders(), cacheFolder };
    const started = new Worker(file, { workerData: setup });
    started.unref();
    started.on('message', ({ id, value }: Reply) => {
      const answer = waiting.get(id);
      waiting.delete(id);
      answer?.(value);
    });
    started.on('error', ended);
    started.on('exit', ended);
    return started;
  };

  const ask = async (question: Asked): Promise<Reply['value']> => {
    if (worker === null) {
      if (starts >= maxStarts) return null;
      starts++;
      worker = start();
    }
    const running = await worker;
    return new Promise((resolve) => {
      const id = ++ids;
      waiting.set(id, resolve);
      running.postMessage({ ...question, id });
    });
  };

  return {
    // The worker answers each question with its own kind of value.
    outline: async (path) => (await ask({ do: 'outline', path })) as Outline | null,
    check: async (path, options) => (await ask({ do: 'check', path, options })) as CheckedFile | null,
    list: async (folder) => ((await ask({ do: 'list', folder })) ?? []) as readonly string[],
    changed(paths, structure, now) {
      if (worker !== null) void ask({ do: 'changed', paths, structure, folders: now });
    },
  };
}
