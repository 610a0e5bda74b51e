// What checking a file yields: plain data that crosses between threads and that every format is written from.
import type { Fingerprint, KnownFinding, Safety, Severity } from '../analysis/index.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: Safety;
  readonly isPreferred: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string; readonly cell?: number }[];
}

export interface Reported {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** In the cell, where there is one. */
  readonly range: Range;
  /** Of a notebook: the place among all its cells, 1-based. */
  readonly cell?: number;
  /** `file`: where it is not the finding's own. */
  readonly related: readonly { readonly file?: string; readonly range: Range; readonly message: string; readonly cell?: number }[];
  readonly fixes: readonly ReportedFix[];
  readonly id: string;
  /** The line of source that the finding starts on. */
  readonly source: string;
  /** For a baseline, when one is written. */
  readonly print?: Fingerprint;
}

/** Something to tell on stderr. `isFailure`: the exit status becomes 2. */
export interface Notice {
  readonly kind: 'unreadable' | 'unwritable' | 'vanished' | 'binary' | 'utf-16' | 'undecodable' | 'unknown-encoding' | 'notEncodable' | 'badNotebook' | 'notebookUnfixed' | 'changedMeanwhile' | 'ruleFailed' | 'crashed';
  readonly args: Readonly<Record<string, string>>;
  readonly isFailure: boolean;
}

export interface FileReport {
  readonly findings: readonly Reported[];
  readonly notices: readonly Notice[];
  /** Number of fixes that were written to the file, or would be. */
  readonly fixed: number;
  /** What became of the findings that are known of the file; absent: none are. */
  readonly baseline?: { readonly hidden: number; readonly stale: readonly KnownFinding[] };
  /** Instead of writing them, when they are only to be shown. */
  readonly diff?: string;
  /** Other files that the findings depend on; absent: nobody asked, or the file was not analysed. */
  readonly dependencies?: readonly string[];
}

export interface CheckedFile extends FileReport {
  readonly file: string;
}

export const nothingFound: FileReport = { findings: [], notices: [], fixed: 0 };

const order: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return order.indexOf(severity) >= order.indexOf(least);
}
