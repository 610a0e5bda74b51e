// Edits of pyproject.toml that touch only the place they must: comments, order and line ends of the author stay.
import { parse } from 'smol-toml';
import { allEntries, samePath, scanToml, startsWithPath, type TextEdit, type TomlItem, type TomlSection } from '../analysis/index.ts';
import { tableName, tablePath } from './table.ts';

/** `ignore = [..., rule]`. Empty when the rule is there already, or when the value is not a list we could extend. */
export function addIgnore(toml: string, rule: string): readonly TextEdit[] {
  return addToList(toml, [...tablePath, 'ignore'], rule);
}

/** `blocking-calls.allow = [..., name]`: the project says that this callable does not block. */
export function addBlockingAllow(toml: string, name: string): readonly TextEdit[] {
  return addToList(toml, [...tablePath, 'blocking-calls', 'allow'], name);
}

function addToList(toml: string, path: readonly string[], value: string): readonly TextEdit[] {
  const sections = scanToml(toml);
  const entries = [...allEntries(sections)];
  const eol = toml.includes('\r\n') ? '\r\n' : '\n';
  const list = `[${quoted(value)}]`;

  const existing = entries.find((candidate) => samePath(candidate.path, path));
  if (existing) return existing.entry.value.kind === 'array' ? extendArray(toml, existing.entry.value, value, eol) : [];

  // `asyncio-lens = { … }` or `blocking-calls = { … }`: an inline table is closed, so the key must go inside.
  const holder = entries
    .filter((candidate) => candidate.entry.value.kind === 'table' && startsWithPath(path, candidate.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (holder) return [extendTable(holder.entry.value, `${dotted(path.slice(holder.path.length))} = ${list}`)];

  const section = sections
    .filter((candidate) => !candidate.isArray && candidate.path.length >= tablePath.length && startsWithPath(path, candidate.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (section) {
    const last = section.entries.at(-1);
    const indent = last ? indentAt(toml, last.start) : indentAt(toml, section.start);
    return [insertLine(toml, last ? last.value.end : section.headerEnd, `${indent}${dotted(path.slice(section.path.length))} = ${list}`, eol)];
  }

  // `[tool]` with `asyncio-lens.select = …`: dotted keys define the table, a header for it would define it twice.
  const sibling = entries.filter((candidate) => startsWithPath(candidate.path, tablePath) && candidate.section.path.length < tablePath.length).at(-1);
  if (sibling) {
    const line = `${indentAt(toml, sibling.entry.start)}${dotted(path.slice(sibling.section.path.length))} = ${list}`;
    return [insertLine(toml, sibling.entry.value.end, line, eol)];
  }
  return [newTable(toml, sections, `${dotted(path.slice(tablePath.length))} = ${list}`, eol)];
}

function newTable(toml: string, sections: readonly TomlSection[], line: string, eol: string): TextEdit {
  const block = `[tool.${tableName}]${eol}${line}${eol}`;
  const child = sections.find((section) => startsWithPath(section.path, tablePath));
  if (child) return { start: child.start, end: child.start, newText: block + eol };
  const end = toml.length;
  const isEmpty = toml.replace('\uFEFF', '').trim() === '';
  const gap = isEmpty ? '' : /(\r?\n)[ \t]*\r?\n$/.test(toml) ? '' : toml.endsWith('\n') ? eol : eol + eol;
  return { start: end, end, newText: gap + block };
}

function extendArray(toml: string, array: TomlItem, value: string, eol: string): readonly TextEdit[] {
  if (array.items.some((item) => item.kind === 'scalar' && scalarValue(toml.slice(item.start, item.end)) === value)) return [];
  const last = array.items.at(-1);
  const tail = array.trailingComma ?? last?.end ?? array.start + 1;
  const closing = array.end - 1;
  if (toml.slice(tail, closing).includes('\n')) return extendLines(toml, array, tail, value, eol);
  if (!last) return [insert(array.start + 1, quoted(value))];
  return [insert(tail, array.trailingComma === null ? `, ${quoted(value)}` : ` ${quoted(value)},`)];
}

/** One element per line: the new one gets a line of its own behind the last element and its comment. */
function extendLines(toml: string, array: TomlItem, tail: number, value: string, eol: string): readonly TextEdit[] {
  const last = array.items.at(-1);
  if (last) {
    const line = eol + indentAt(toml, last.start) + quoted(value);
    const lineEnd = endOfLine(toml, tail);
    return array.trailingComma === null ? [insert(last.end, ','), insert(lineEnd, line)] : [insert(lineEnd, `${line},`)];
  }
  // Without elements the place is behind the last comment, so that a heading comment keeps heading the list.
  const closing = array.end - 1;
  const lineEnd = toml.slice(0, closing).trimEnd().length;
  const isComment = toml.slice(startOfLine(toml, lineEnd), lineEnd).trimStart().startsWith('#');
  const indent = isComment ? indentAt(toml, lineEnd) : `${indentAt(toml, closing)}    `;
  return [insert(lineEnd, `${eol}${indent}${quoted(value)},`)];
}

function extendTable(table: TomlItem, text: string): TextEdit {
  const last = table.entries.at(-1);
  if (!last) return { start: table.start, end: table.end, newText: `{ ${text} }` };
  return table.trailingComma === null ? insert(last.value.end, `, ${text}`) : insert(table.trailingComma, ` ${text}`);
}

/** A new line below the one that holds `offset`, also when that one is the last and has no line break. */
function insertLine(toml: string, offset: number, line: string, eol: string): TextEdit {
  const end = endOfLine(toml, offset);
  return insert(end, end === toml.length ? eol + line + eol : eol + line);
}

function insert(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end - 1 >= offset ? end - 1 : end;
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? '';
}

function quoted(value: string): string {
  return JSON.stringify(value);
}

function dotted(path: readonly string[]): string {
  return path.map((part) => (/^[A-Za-z0-9_-]+$/.test(part) ? part : quoted(part))).join('.');
}

function scalarValue(raw: string): unknown {
  try {
    return parse(`v = ${raw}`).v;
  } catch {
    return undefined;
  }
}
