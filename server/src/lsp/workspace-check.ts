import type { Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { AnalysisOptions } from '../analysis/index.ts';
import type { CheckedFile } from './check-one.ts';
import { encoded } from './file-names.ts';

/** The findings of all files of the workspace, kept up to date file by file. */
export interface WorkspaceCheck {
  /** Checks what has to be: everything the first time, later what changed and what depends on it. */
  run(progress: { readonly isCancelled: () => boolean; readonly report: (done: number, total: number) => void }): Promise<void>;
  /** What a client that knows these results has to be told. */
  reports(known: ReadonlyMap<string, string>, isOpen: (uri: string) => boolean): WorkspaceDocumentDiagnosticReport[];
  /** Current diagnostics by URI. */
  all(): ReadonlyMap<string, readonly Diagnostic[]>;
  /** Files changed on disk; `structure`: some came or went. */
  filesChanged(paths: readonly string[], structure: boolean): void;
  /** Settings changed. */
  reset(): void;
  readonly isStale: boolean;
}

export interface WorkspaceSource {
  /** Python files of the workspace with the options that hold for them; excluded ones left out. */
  list(): Promise<readonly { readonly path: string; readonly options: AnalysisOptions }[]>;
  /** Null: it cannot be read, or it vanished. */
  check(path: string, options: AnalysisOptions): Promise<CheckedFile | null>;
  toDiagnostics(uri: string, checked: CheckedFile): readonly Diagnostic[];
}

interface Result {
  readonly items: readonly Diagnostic[];
  readonly id: string;
  readonly dependencies: ReadonlySet<string>;
}

export function createWorkspaceCheck(source: WorkspaceSource): WorkspaceCheck {
  let results = new Map<string, Result>();
  let dirty: Set<string> | 'all' = 'all';
  let ids = 0;
  const run = Math.random().toString(36).slice(2, 8);
  let running: Promise<void> = Promise.resolve();

  const isDirty = (path: string, wanted: Set<string> | 'all'): boolean => {
    if (wanted === 'all' || wanted.has(path)) return true;
    const known = results.get(path);
    return known === undefined || [...wanted].some((changed) => known.dependencies.has(changed));
  };

  const checkAll = async ({ isCancelled, report }: Parameters<WorkspaceCheck['run']>[0]): Promise<void> => {
    const wanted = dirty;
    dirty = new Set();
    const files = await source.list();
    const todo = files.filter(({ path }) => isDirty(path, wanted));
    const names = new Set(files.map(({ path }) => path));
    results = new Map([...results].filter(([path]) => names.has(path)));
    for (const [index, { path, options }] of todo.entries()) {
      if (isCancelled()) {
        dirty = 'all'; // whoever asks next begins anew
        return;
      }
      report(index, todo.length);
      const checked = await source.check(path, options);
      if (checked === null) {
        results.delete(path);
        continue;
      }
      const items = source.toDiagnostics(encoded(path), checked);
      const before = results.get(path);
      const id = before !== undefined && JSON.stringify(before.items) === JSON.stringify(items) ? before.id : `${run}-${++ids}`;
      results.set(path, { items, id, dependencies: new Set(checked.dependencies) });
    }
    report(todo.length, todo.length);
  };

  return {
    run(progress) {
      running = running.catch(() => undefined).then(() => checkAll(progress));
      return running;
    },

    reports(known, isOpen) {
      const reports: WorkspaceDocumentDiagnosticReport[] = [];
      for (const [path, { items, id }] of results) {
        const uri = encoded(path);
        // The client asks for open documents one by one.
        if (isOpen(uri) || known.get(uri) === id || (items.length === 0 && !known.has(uri))) continue;
        reports.push({ kind: 'full', uri, version: null, resultId: id, items: [...items] });
      }
      const current = new Set([...results.keys()].map(encoded));
      for (const uri of known.keys()) if (!current.has(uri) && !isOpen(uri)) reports.push({ kind: 'full', uri, version: null, items: [] });
      return reports;
    },

    all: () => new Map([...results].map(([path, { items }]) => [encoded(path), items])),

    filesChanged(paths, structure) {
      if (structure) dirty = 'all';
      else if (dirty !== 'all') for (const path of paths) dirty.add(path);
    },

    reset() {
      dirty = 'all';
    },

    get isStale() {
      return dirty === 'all' || dirty.size > 0;
    },
  };
}
