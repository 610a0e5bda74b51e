// Where a pyproject.toml names rules: for hovers and links.
import { allEntries, scanToml, startsWithPath } from '../analysis/index.ts';
import { partsOf } from './key-places.ts';
import { keyAt, tablePath } from './table.ts';

export interface RulePlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What is written at `offset` where rules are named: in one of the lists, or as a key of `severity`. */
export function rulePlaceAt(toml: string, offset: number): RulePlace | null {
  return rulePlaces(toml).find(({ start, end }) => start <= offset && offset <= end) ?? null;
}

export function rulePlaces(toml: string): readonly RulePlace[] {
  const places: RulePlace[] = [];
  for (const { path, entry, section } of allEntries(scanToml(toml))) {
    if (section.isArray) continue;
    if (isList(path)) {
      for (const { kind, start, end } of entry.value.items) if (kind === 'scalar') places.push(withoutQuotes(toml, start, end));
    } else if (isBelowSeverities(path)) {
      const last = partsOf(toml, entry.start, entry.path).at(-1);
      if (last) places.push(last);
    }
  }
  return places;
}

function isList(path: readonly string[]): boolean {
  return startsWithPath(path, tablePath) && keyAt(path.slice(tablePath.length))?.takes.kind === 'rules';
}

function isBelowSeverities(path: readonly string[]): boolean {
  return startsWithPath(path, tablePath) && keyAt(path.slice(tablePath.length, -1))?.takes.kind === 'severities';
}

function withoutQuotes(toml: string, start: number, end: number): RulePlace {
  const text = toml.slice(start, end);
  const isQuoted = /^(["']).*\1$/.test(text);
  return isQuoted ? { name: text.slice(1, -1), start: start + 1, end: end - 1 } : { name: text, start, end };
}
