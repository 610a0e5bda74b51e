// Target versions of the code under analysis.

import type { AnalysisOptions, PythonRange, PythonVersion } from './model.ts';

/** Oldest version the rules know. */
const oldestKnown: PythonVersion = [3, 7];
/** Oldest version assumed when a project names none: the last one that only recently left support. */
export const oldest: PythonVersion = [3, 9];
/** Newest version whose changes the rules know. */
export const newest: PythonVersion = [3, 16];

export class PythonTarget {
  readonly min: PythonVersion;
  private readonly max: PythonVersion | null;
  /** The project says which versions it runs on; otherwise they are assumed, and only what is wrong on all of them counts. */
  readonly stated: boolean;

  constructor(range: AnalysisOptions['python']) {
    this.stated = range !== 'all';
    this.min = range === 'all' ? oldest : range.min;
    this.max = range === 'all' ? null : range.max;
  }

  /** Every target version has what came with `version`. */
  has(version: string): boolean {
    return compareVersions(this.min, parseVersion(version)) >= 0;
  }

  /** Some target version is `version` or newer. */
  reaches(version: string): boolean {
    return this.max === null || compareVersions(this.max, parseVersion(version)) >= 0;
  }
}

export function parseVersion(text: string): PythonVersion {
  const match = /^\s*(\d+)(?:\.(\d+))?/.exec(text);
  return [Number(match?.[1] ?? 3), Number(match?.[2] ?? 0)];
}

export function compareVersions(a: PythonVersion, b: PythonVersion): number {
  return a[0] - b[0] || a[1] - b[1];
}

/**
 * The range a `requires-python` expression (PEP 440) or a plain version allows; null when it cannot be told.
 * `>=3.9,<4` → 3.9 and up; `3.11` and `==3.11.*` → 3.11 only; `~=3.10` → 3.10 and up; `^3.9` (Poetry) → 3.9 and up.
 */
export function parsePythonRange(text: string): PythonRange | null {
  let min: PythonVersion | null = null;
  let max: PythonVersion | null = null;
  const parts = text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length === 0 || text.includes('||')) return null;
  for (const part of parts) {
    const match = /^(>=|<=|==|!=|~=|>|<|\^|~)?\s*v?(\d+)(?:\.(\d+))?(\.\d+)?(?:\.\*)?(?:[a-z]+\d*)?$/i.exec(part);
    if (match === null) return null;
    const version: PythonVersion = [Number(match[2]), Number(match[3] ?? 0)];
    const whole = match[3] === undefined;
    if (version[0] > 4 || version[0] < 2) return null;
    switch (match[1]) {
      case '>=': case '>': case '~=': case '^':
        min = max2(min, match[1] === '>' && match[4] === undefined && !whole ? [version[0], version[1] + 1] : version);
        break;
      case '<':
        // `<4.0` is `<4`: no bound anybody can reach.
        if (!whole && version[1] > 0) max = min2(max, match[4] === undefined ? [version[0], version[1] - 1] : version);
        break;
      case '<=': max = min2(max, version); break;
      case '!=': break;
      default:
        min = max2(min, version);
        if (!whole) max = min2(max, version);
    }
  }
  if (min === null && max === null) return null;
  min ??= oldestKnown;
  return { min: compareVersions(min, oldestKnown) < 0 ? oldestKnown : min, max };
}

function max2(a: PythonVersion | null, b: PythonVersion): PythonVersion {
  return a === null || compareVersions(a, b) < 0 ? b : a;
}

function min2(a: PythonVersion | null, b: PythonVersion): PythonVersion {
  return a === null || compareVersions(a, b) > 0 ? b : a;
}
