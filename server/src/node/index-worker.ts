// The other thread of the server: it reads and parses files that nobody has open, so that a keystroke never waits for them.
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { AnalysisOptions, Outline } from '../analysis/index.ts';
import { decodePython } from '../check/decode.ts';
import { findFiles } from '../check/walk.ts';
import { openProjects } from '../check/projects.ts';
import { analysisCore } from '../lsp/analysis-core.ts';
import { checkOne, type CheckedFile } from '../lsp/check-one.ts';
import type { WasmParts } from '../lsp/host.ts';
import { errorKind } from './error-kind.ts';
import { outlineStore } from './outline-store.ts';
import { diskPath, uriFiles } from './project-files.ts';

/** What the main thread asks; `id` comes back with the answer. */
export type Question =
  | { readonly id: number; readonly do: 'outline'; readonly path: string }
  | { readonly id: number; readonly do: 'check'; readonly path: string; readonly options: AnalysisOptions }
  | { readonly id: number; readonly do: 'list'; readonly folder: string }
  | { readonly id: number; readonly do: 'changed'; readonly paths: readonly string[]; readonly structure: boolean; readonly folders: readonly string[] };

/** `failure`: what kind of error it was; never its words, which may hold a path. */
export type Reply = { readonly id: number; readonly value: Outline | CheckedFile | readonly string[] | null; readonly failure?: string };

export interface WorkerSetup {
  readonly kind: 'asyncio-lens-index';
  readonly wasm: WasmParts;
  readonly folders: readonly string[];
  readonly cacheFolder: string | null;
}

const maxBytes = 2_000_000;

export async function runIndexWorker(setup: WorkerSetup): Promise<void> {
  let folders = setup.folders;
  const engine = await analysisCore.load(() => Promise.resolve(setup.wasm));
  await engine.loadParser();
  const files = uriFiles(() => folders);
  const store = outlineStore(setup.cacheFolder);

  const read = (path: string): string | null => {
    try {
      const bytes = readFileSync(diskPath(path));
      if (bytes.length > maxBytes) return null;
      const decoded = decodePython(bytes);
      return decoded.ok ? decoded.text : null;
    } catch {
      return null;
    }
  };
  const outline = (path: string): Outline | null => {
    const text = read(path);
    return text === null ? null : store.of(text, () => engine.outline(text));
  };
  const project = engine.project(files, { load: outline });

  const list = async (folder: string): Promise<readonly string[]> => {
    const root = diskPath(folder);
    const found = await findFiles([root], openProjects({}, root, undefined), { cwd: root, useGitignore: true, forceExclude: false, modulesOnly: true });
    return found.files.map(({ path }) => (path.startsWith('/') ? `file://${path}` : `file:///${path.replaceAll('\\', '/')}`));
  };

  const answer = async (question: Question): Promise<Reply['value']> => {
    switch (question.do) {
      case 'outline': return outline(question.path);
      case 'list': return list(question.folder);
      case 'check': {
        const text = read(question.path);
        return text === null ? null : checkOne(engine, project, text, question.options);
      }
      case 'changed':
        folders = question.folders;
        for (const path of question.paths) project.changed(path);
        if (question.structure) {
          files.forget();
          project.filesChanged();
        }
        return null;
    }
  };

  parentPort?.on('message', (question: Question) => {
    const { id } = question;
    void answer(question)
      .then((value): Reply => ({ id, value }), (error: unknown): Reply => ({ id, value: null, failure: errorKind(error) }))
      .then((reply) => parentPort?.postMessage(reply));
  });
}

export function isIndexWorker(data: unknown): data is WorkerSetup {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'asyncio-lens-index';
}
