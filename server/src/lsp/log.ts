import type { RemoteConsole } from 'vscode-languageserver';

/** The server's log. It carries versions, rules and times, never the user's code. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  failure(message: string, error: unknown): void;
  /** The same failure on every key press is worth one line. */
  once(what: string, error: unknown): void;
  /** Failures so far, for the debug information. */
  readonly failures: readonly string[];
}

export function createLog(console: Pick<RemoteConsole, 'info' | 'warn' | 'error'>): Log {
  const failures = new Set<string>();
  const failure = (message: string, error: unknown): void => console.error(`${message}: ${describe(error)}`);
  return {
    info: (message) => console.info(message),
    warn: (message) => console.warn(message),
    failure,
    once(what, error) {
      const line = `${what}: ${describe(error)}`;
      if (failures.has(line) || failures.size >= 100) return;
      failures.add(line);
      failure(`Failed in ${what}`, error);
    },
    get failures() {
      return [...failures];
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
