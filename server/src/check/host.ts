/** What the commands need of the process they run in; tests pass their own. */
export interface Host {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Fulfilled when the user wants an end. */
  readonly interrupted: () => Promise<void>;
  /** Folder of the bundle, where the WebAssembly parts are; the pages are beside it. */
  readonly folder: string;
  /** The bundle itself, to be started as a worker; null: one thread. */
  readonly workerFile: string | null;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** 0: nothing found, 1: findings, 2: wrong use or failure. */
export type ExitCode = 0 | 1 | 2;

/** The command line cannot be carried out as it is; the text is ready to be shown. */
export class UsageError extends Error {}
