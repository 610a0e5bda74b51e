import type { AnalysisOptions, Files, Outline } from '../analysis/index.ts';
import type { CheckedFile } from './check-one.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the platform gives to the server. Everything that differs between Node, a worker and a test is here. */
export interface Host {
  /** Version of the extension, for logs and for `asyncioLens/debugInformation`. */
  readonly version: string;
  /** Called once with the client's options, before any other method. */
  configure?(options: InitializationOptions): void;
  /** A text file of the product, by its path below the project's root. Rejects when there is none. */
  readAsset(path: string): Promise<string>;
  loadWasm(): Promise<WasmParts>;
  /** A file of the user's project; null: there is none. Absent where only the client can read files. */
  readFile?(uri: string): Promise<string | null>;
  /** The files of the user's project, named by their decoded URIs, to look up modules in. Absent where only the client can see them. */
  files?(folders: () => readonly string[]): ModuleFiles;
  /** The outline of a file, made where it does not hold up the editor; null: it cannot be read. Absent: made here, from its text. */
  outline?(path: string): Promise<Outline | null>;
  /** Python files below a folder, ignored ones left out. Absent: those that the client lists. */
  list?(folder: string): Promise<readonly string[]>;
  /** Checks a file that is not open, out of the way of the editor. */
  check?(path: string, options: AnalysisOptions): Promise<CheckedFile | null>;
  /** Files changed on disk. */
  changed?(paths: readonly string[], structure: boolean, folders: readonly string[]): void;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Runs later; the returned function cancels. */
  after(ms: number, run: () => void): () => void;
  /** Runs in a later turn of the event loop, behind the messages that already wait. */
  turn(run: () => void): void;
}

export interface ModuleFiles extends Files {
  /** Files came, went or were renamed. */
  forget(): void;
}

export interface WasmParts {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}
