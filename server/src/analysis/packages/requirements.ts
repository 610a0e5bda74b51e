// The packages that a project says it needs, and where they stand.

import type { Span, TextEdit } from '../model.ts';
import { allEntries, scanToml, startsWithPath, type TomlItem } from '../toml-scan.ts';

export interface Requirement {
  /** Of the name alone. */
  readonly at: Span;
  readonly isConditional: boolean;
  /** Takes it off the list; a comment behind it stays. */
  remove(): TextEdit;
}

/** A name as PEP 508 has it, and something that can follow one. `git+https://…` and `./folder` begin with none. */
const named = /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?=\s*(?:$|[[<>=!~;@#\\(,]))/;

/** Of `requirements.txt`, or a file of its form. */
export function* requirementsIn(text: string): Generator<Requirement> {
  // A backslash joins a line with the next one.
  for (const { 0: line, index } of text.matchAll(/(?:[^\r\n\\]|\\\r?\n|\\)+/g)) {
    const name = named.exec(line);
    if (name?.[1] === undefined) continue;
    const start = index + name[0].length - name[1].length;
    const comment = /(?:^|\s)#/.exec(line)?.index;
    const said = line.slice(0, comment);
    yield { at: { start, end: start + name[1].length }, isConditional: said.includes(';'), remove: () => withoutLine(text, index, index + said.length) };
  }
}

/** Lists of requirements, by where they stand: `*` is any one key. */
const lists = ['project.dependencies', 'project.optional-dependencies.*', 'dependency-groups.*', 'tool.uv.dev-dependencies', 'tool.pdm.dev-dependencies.*'].map((path) => path.split('.'));
/** Tables with a package for each key. */
const tables = ['tool.poetry.dependencies', 'tool.poetry.dev-dependencies', 'tool.poetry.group.*.dependencies'].map((path) => path.split('.'));

/** Of `pyproject.toml`, however it was managed. */
export function* requirementsOfProject(toml: string): Generator<Requirement> {
  for (const { path, entry } of allEntries(scanToml(toml))) {
    if (lists.some((list) => matches(path, list))) yield* itemsIn(toml, entry.value);
    const table = tables.find((each) => path.length === each.length + 1 && matches(path.slice(0, -1), each));
    const name = table === undefined || entry.path.length !== 1 ? undefined : path.at(-1);
    if (name === undefined) continue;
    const start = toml.indexOf(name, entry.start);
    const isConditional = entry.value.entries.some(({ path: [key] }) => key === 'python' || key === 'markers' || key === 'platform');
    yield { at: { start, end: start + name.length }, isConditional, remove: () => withoutLine(toml, entry.start, entry.value.end) };
  }
}

function matches(path: readonly string[], pattern: readonly string[]): boolean {
  return path.length === pattern.length && startsWithPath(path.map((part, index) => (pattern[index] === '*' ? '*' : part)), pattern);
}

function* itemsIn(toml: string, { items }: TomlItem): Generator<Requirement> {
  for (const [index, item] of items.entries()) {
    const quoted = toml.slice(item.start, item.end);
    if (item.kind !== 'scalar' || !/^(["'])(?!\1\1)/.test(quoted)) continue;
    const written = quoted.slice(1, -1);
    const name = named.exec(written);
    if (name?.[1] === undefined) continue;
    const start = item.start + 1 + name[0].length - name[1].length;
    yield { at: { start, end: start + name[1].length }, isConditional: written.includes(';'), remove: () => withoutItem(toml, items, index) };
  }
}

function withoutItem(toml: string, items: readonly TomlItem[], index: number): TextEdit {
  const item = items[index];
  const next = items[index + 1];
  const before = items[index - 1];
  if (item === undefined) return { start: 0, end: 0, newText: '' };
  const isApart = (from: number, to: number): boolean => toml.slice(from, to).includes('\n');
  const end = item.end + (/^\s*,/.exec(toml.slice(item.end))?.[0].length ?? 0);
  const opens = before === undefined ? toml.lastIndexOf('[', item.start) : before.end;
  const closes = next === undefined ? toml.indexOf(']', end) : next.start;
  // On a line of its own.
  if (isApart(opens, item.start) && isApart(end, closes)) return withoutLine(toml, item.start, end);
  if (next !== undefined) return { start: item.start, end: isApart(end, next.start) ? end : next.start, newText: '' };
  return before === undefined ? { start: item.start, end, newText: '' } : { start: before.end, end: item.end, newText: '' };
}

/** All of the line or lines that `[start, end)` fills, or what stands there when a comment follows. */
function withoutLine(text: string, start: number, end: number): TextEdit {
  const rest = /^[ \t]*(#)?[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end)) ?? [''];
  if (rest[1] !== undefined) return { start, end: end + rest[0].indexOf('#'), newText: '' };
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return { start: line, end: end + rest[0].length, newText: '' };
}
