// Ruff, built to WebAssembly, judges the Python we hand out.
import { PositionEncoding, Workspace, type Diagnostic } from '@astral-sh/ruff-wasm-nodejs';

const workspace = new Workspace(
  {
    'target-version': 'py311',
    'line-length': 88,
    lint: { select: ['E', 'W', 'F', 'I', 'B', 'BLE', 'UP', 'PLE', 'ASYNC', 'RUF006'], ignore: [] },
  },
  PositionEncoding.Utf16,
);

export interface Complaint {
  /** A rule code; a syntax error has a name of its own. */
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

export function complaints(source: string): Complaint[] {
  return (workspace.check(source) as Diagnostic[]).map(({ code, message, start_location }) => ({
    code: code ?? 'syntax-error',
    line: start_location.row,
    message,
  }));
}

export function formatted(source: string): string {
  return workspace.format(source);
}
