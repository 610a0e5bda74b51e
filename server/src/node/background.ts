// The main thread's end of the index worker. The worker starts when it is first needed. If it dies, another one is asked again, once: what
// two of them died of is answered with null.
import { Worker } from 'node:worker_threads';
import type { AnalysisOptions, Outline } from '../analysis/index.ts';
import type { CheckedFile } from '../lsp/check-one.ts';
import type { WasmParts } from '../lsp/host.ts';
import { errorKind } from './error-kind.ts';
import type { Question, Reply, WorkerSetup } from './index-worker.ts';

export interface Background {
  outline(path: string): Promise<Outline | null>;
  check(path: string, options: AnalysisOptions): Promise<CheckedFile | null>;
  list(folder: string): Promise<readonly string[]>;
  changed(paths: readonly string[], structure: boolean, folders: readonly string[]): void;
}

export interface BackgroundSetup {
  /** The script that is started as a worker. */
  readonly file: string;
  readonly loadWasm: () => Promise<WasmParts>;
  readonly folders: () => readonly string[];
  readonly cacheFolder: string | null;
  /** One line about a worker that died or could not answer, without anything of the user's. */
  readonly onFailure: (message: string) => void;
}

const maxDeaths = 5;
/** Changes on disk that come together are told together, in milliseconds. */
const settling = 50;

type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

interface Waiting {
  readonly question: Asked;
  readonly deaths: number;
  readonly answer: (value: Reply['value']) => void;
}

export function startBackground({ file, loadWasm, folders, cacheFolder, onFailure }: BackgroundSetup): Background {
  let worker: Promise<Worker> | null = null;
  let deaths = 0;
  let ids = 0;
  const waiting = new Map<number, Waiting>();
  const told = new Set<string>();
  /** Changes on disk that the worker has not been told; many come together. */
  let news: { readonly paths: string[]; readonly structure: boolean; readonly folders: readonly string[] } | null = null;

  /** Many files may fail for one reason: that is one line. */
  const failed = (what: string, reason: string): void => {
    const line = `The index worker could not answer '${what}' (${reason}).`;
    if (!told.has(line)) onFailure(line);
    told.add(line);
  };

  /** `from`: the worker that died, or that could not be started. */
  const died = (from: Promise<Worker>, reason: string): void => {
    if (worker !== from) return; // told already
    worker = null;
    deaths++;
    onFailure(`The index worker ended (${reason}). ${deaths < maxDeaths ? 'Another one takes its place.' : 'No other one is started: names of files that are not open are unknown from now on.'}`);
    const left = [...waiting.values()];
    waiting.clear();
    for (const each of left) put({ ...each, deaths: each.deaths + 1 });
  };

  const start = (): Promise<Worker> => {
    const starting: Promise<Worker> = loadWasm().then((wasm) => {
      const setup: WorkerSetup = { kind: 'asyncio-lens-index', wasm, folders: folders(), cacheFolder };
      const started = new Worker(file, { workerData: setup });
      started.unref();
      started.on('message', ({ id, value, failure }: Reply) => {
        const asked = waiting.get(id);
        waiting.delete(id);
        if (asked && failure !== undefined) failed(asked.question.do, failure);
        asked?.answer(value);
      });
      started.on('error', (error) => died(starting, errorKind(error)));
      started.on('exit', (code) => died(starting, `exit ${code}`));
      return started;
    });
    starting.catch((error: unknown) => died(starting, errorKind(error)));
    return starting;
  };

  const put = (asked: Waiting): void => {
    if (deaths >= maxDeaths || asked.deaths > 1) return asked.answer(null);
    const id = ++ids;
    waiting.set(id, asked);
    const current = (worker ??= start());
    current.then(
      // Meanwhile it may have died; then the question has moved on.
      (running) => waiting.has(id) && running.postMessage({ ...asked.question, id }),
      () => undefined,
    );
  };

  /** Before the next question, so that it is answered by what stands on disk now. */
  const tellNews = (): void => {
    if (news === null) return;
    const question: Asked = { do: 'changed', ...news };
    news = null;
    if (worker !== null) put({ question, deaths: 0, answer: () => undefined });
  };

  const ask = (question: Asked): Promise<Reply['value']> => {
    tellNews();
    return new Promise((answer) => put({ question, deaths: 0, answer }));
  };

  return {
    // The worker answers each question with its own kind of value.
    outline: async (path) => (await ask({ do: 'outline', path })) as Outline | null,
    check: async (path, options) => (await ask({ do: 'check', path, options })) as CheckedFile | null,
    list: async (folder) => ((await ask({ do: 'list', folder })) ?? []) as readonly string[],
    changed(paths, structure, now) {
      if (worker === null) return;
      if (news === null) setTimeout(tellNews, settling).unref();
      const known = news?.paths ?? [];
      for (const path of paths) known.push(path);
      news = { paths: known, structure: structure || news?.structure === true, folders: now };
    },
  };
}
