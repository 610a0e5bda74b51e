// The file of findings that a project knows and does not want to hear of. Written by the command line, obeyed by it and in editors.
import type { Fingerprint, KnownFinding } from '../analysis/index.ts';
import { tableName } from './table.ts';

/** By file, relative to the folder of the baseline. */
export type KnownByFile = Readonly<Record<string, readonly KnownFinding[]>>;

export interface BaselineFile {
  /** Path or URI, like the folder it was looked for in. */
  readonly file: string;
  readonly findings: KnownByFile;
}

const formatVersion = 1;

/** null: this is no baseline, or one of a later version. */
export function parseBaseline(text: string): KnownByFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (!isRecord(value) || value['tool'] !== tableName || value['version'] !== formatVersion || !isRecord(value['findings'])) return null;
  const files = Object.entries(value['findings']);
  const isGood = files.every((entry): entry is [string, KnownFinding[]] => Array.isArray(entry[1]) && entry[1].every(isKnown));
  return isGood ? Object.fromEntries(files) : null;
}

/** One line per finding: changes are easy to review, and to merge. */
export function formatBaseline(found: ReadonlyMap<string, readonly Fingerprint[]>): string {
  const files = [...found].filter(([, prints]) => prints.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = files.map(([file, prints]) => `    ${JSON.stringify(file)}: [\n${counted(prints).map((known) => `      ${JSON.stringify(known)}`).join(',\n')}\n    ]`);
  const findings = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`;
  return `{\n  "tool": ${JSON.stringify(tableName)},\n  "version": ${formatVersion},\n  "findings": ${findings}\n}\n`;
}

function counted(prints: readonly Fingerprint[]): readonly KnownFinding[] {
  const known = new Map<string, KnownFinding>();
  for (const { rule, in: scope, code } of prints) {
    const key = JSON.stringify([rule, scope, code]);
    known.set(key, { rule, in: scope, code, count: (known.get(key)?.count ?? 0) + 1 });
  }
  return [...known.values()];
}

/** What the baseline knows about a file. Both names are of one kind: paths, or decoded URIs. */
export function knownIn(baseline: BaselineFile | null, path: string): readonly KnownFinding[] {
  if (baseline === null) return [];
  const file = relativeTo(baseline.file, path);
  return Object.hasOwn(baseline.findings, file) ? (baseline.findings[file] ?? []) : [];
}

/** From the folder of one file to another, with forward slashes; the other as it is where they share no root. */
export function relativeTo(from: string, path: string): string {
  const above = from.split('/').slice(0, -1);
  const parts = path.split('/');
  let shared = 0;
  while (shared < above.length && shared < parts.length - 1 && above[shared] === parts[shared]) shared++;
  return shared === 0 ? path : [...above.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** What a file in `folder` means by a path; in a URI, characters are escaped. */
export function resolveFrom(folder: string, path: string): string {
  const [, scheme = '', root = ''] = /^([a-z][\w+.-]*:\/\/[^/]*)?(.*)$/is.exec(folder) ?? [];
  const isAbsolute = /^(?:\/|[a-z]:[\\/])/i.test(path);
  const parts = isAbsolute ? [] : root.split('/');
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(scheme === '' ? part : encodeURIComponent(part));
  }
  const joined = parts.join('/');
  return scheme + (scheme !== '' && !joined.startsWith('/') ? `/${joined}` : joined);
}

function isKnown(value: unknown): value is KnownFinding {
  if (!isRecord(value)) return false;
  const { rule, in: scope, code, count } = value;
  return [rule, scope, code].every((text) => typeof text === 'string') && typeof count === 'number' && Number.isInteger(count) && count > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
