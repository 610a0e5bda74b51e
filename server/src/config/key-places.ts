// Where keys of `[tool.asyncio-lens]` stand: for hovers.
import { allEntries, scanToml, startsWithPath } from '../analysis/index.ts';
import { keyAt, tablePath, type TableKey } from './table.ts';

export interface KeyPlace {
  readonly key: TableKey;
  /** As it is named from the table on: `tests.severity`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The key of ours at `offset`, in an entry or in a header. */
export function keyPlaceAt(toml: string, offset: number): KeyPlace | null {
  const sections = scanToml(toml);
  const written = [
    ...sections.filter(({ path }) => path.length > 0).map(({ path, start }) => ({ above: [] as readonly string[], path, start })),
    ...[...allEntries(sections)].map(({ path, entry }) => ({ above: path.slice(0, path.length - entry.path.length), path: entry.path, start: entry.start })),
  ];
  for (const { above, path, start } of written) {
    const index = partsOf(toml, start, path).findIndex((part) => part.start <= offset && offset <= part.end);
    if (index < 0) continue;
    const whole = [...above, ...path.slice(0, index + 1)];
    const own = startsWithPath(whole, tablePath) ? whole.slice(tablePath.length) : [];
    const key = keyAt(own);
    const part = partsOf(toml, start, path)[index];
    if (key !== null && part !== undefined) return { key, name: own.join('.'), start: part.start, end: part.end };
  }
  return null;
}

/** The parts of a dotted key that begins behind `from`, quoted or not. */
export function partsOf(toml: string, from: number, path: readonly string[]): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  let end = from;
  return path.map((name) => {
    const start = Math.max(toml.indexOf(name, end), end);
    end = start + name.length;
    return { name, start, end };
  });
}
