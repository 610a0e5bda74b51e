import type { CancellationToken, Range } from 'vscode-languageserver';
import { LineIndex, type FunctionRef, type Span } from '../analysis/index.ts';
import type { OpenAnalysis } from './core.ts';
import { decoded, encoded } from './file-names.ts';
import type { Host } from './host.ts';
import { onDisk } from './projects.ts';
import type { Session } from './session.ts';

/** A file to ask: an open document, or one that is opened for the question. */
export interface Asked {
  readonly analysis: OpenAnalysis;
  /** Of an open document. */
  readonly version: number | null;
  range(span: Span): Range;
  /** Where a client shows it: the file, or a cell of a notebook. */
  locate(span: Span): { readonly uri: string; readonly range: Range };
}

/** Questions to any file of the project, open or not. */
export interface Asking {
  /** Open documents and files of the workspace in which the function's name stands, sorted; those found so far when cancelled. `notebooks`: open ones, too. */
  filesThatName(ref: FunctionRef, options?: { readonly token?: CancellationToken; readonly notebooks?: boolean }): Promise<string[]>;
  /** Null: the file cannot be read, or is not analysed. Asked again when that made other modules be read: only the last answer counts. */
  withFile<T>(path: string, ask: (asked: Asked) => T): Promise<T | null>;
}

/** A module may bring others, and those again: a chain of imports as long as this is followed. */
const maxRounds = 20;

export function createAsking(host: Host, session: Session): Asking {
  return { filesThatName, withFile };

  async function filesThatName({ path, name }: FunctionRef, { token, notebooks = false }: { readonly token?: CancellationToken; readonly notebooks?: boolean } = {}): Promise<string[]> {
    const word = name.slice(name.lastIndexOf('.') + 1);
    const open = [...session.documents.values()].filter(({ isCell }) => notebooks || !isCell);
    const found = new Set([path, ...open.filter(({ text }) => text.includes(word)).map(({ uri }) => decoded(onDisk(uri)))]);
    const opened = new Set(open.map(({ uri }) => decoded(uri)));
    for (const folder of session.projects.folders) {
      const files = host.list ? await host.list(decoded(folder)) : session.modules.files();
      for (const file of files) {
        if (token?.isCancellationRequested) return [...found];
        if (!opened.has(file) && (await session.readFile(encoded(file)))?.includes(word)) found.add(file);
      }
    }
    return [...found].sort();
  }

  async function withFile<T>(path: string, ask: (asked: Asked) => T): Promise<T | null> {
    for (let round = 0; ; round++) {
      const answer = await askOnce(path, ask);
      if (session.modules.waiting === 0 || round === maxRounds) return answer;
      while (session.modules.waiting > 0) await new Promise<void>((resolve) => host.turn(resolve));
    }
  }

  async function askOnce<T>(path: string, ask: (asked: Asked) => T): Promise<T | null> {
    const document = [...session.documents.values()].find(({ uri }) => decoded(onDisk(uri)) === path);
    if (document) return document.ask<T | null>(null, (analysis) => ask({ analysis, version: document.version, range: (span) => document.lines.range(span), locate: (span) => document.locate(span) ?? { uri: document.uri, range: document.lines.range(span) } }));
    const text = await session.readFile(encoded(path));
    if (text === null) return null;
    const engine = await session.complete();
    const view = await session.configuration.viewOf(encoded(path));
    session.configuration.forget(encoded(path));
    if (!view.options) return null;
    await new Promise<void>((resolve) => host.turn(resolve)); // one file a turn
    const analysis = engine.open(text, view.options, session.modules.start(engine));
    try {
      const lines = new LineIndex(text);
      const range = ({ start, end }: Span): Range => ({ start: lines.position(start), end: lines.position(end) });
      return ask({ analysis, version: null, range, locate: (span) => ({ uri: encoded(path), range: range(span) }) });
    } finally {
      analysis.dispose();
    }
  }
}

