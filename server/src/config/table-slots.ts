// Where something can be written in `[tool.asyncio-lens]`, and what: for completion. Half-typed files are the rule here, not the exception.
import { allEntries, samePath, scanToml, startsWithPath } from '../analysis/index.ts';
import { keyAt, keysBelow, severities, tableKeys, tablePath, type TableKey, type Takes } from './table.ts';

interface Replaced {
  readonly start: number;
  readonly end: number;
}

/** What may replace the text from `start` to `end`. */
export type TableSlot = Replaced &
  (
    | { readonly kind: 'rule'; /** The name has to bring its own quotes. */ readonly needsQuotes: boolean }
    /** Keys that do not stand there yet. `hasValue`: a `=` follows already. */
    | { readonly kind: 'key'; readonly keys: readonly TableKey[]; readonly hasValue: boolean }
    /** Whole values, as TOML writes them. */
    | { readonly kind: 'value'; readonly values: readonly string[] }
    /** Names of tables behind a `[`. */
    | { readonly kind: 'header'; readonly names: readonly string[]; readonly isClosed: boolean }
  );

/** The slot at the cursor; looks at what stands before it only, since what follows may be anything. */
export function tableSlotAt(toml: string, offset: number): TableSlot | null {
  const sections = scanToml(toml);
  const section = sections.filter(({ headerEnd }) => headerEnd < offset).at(-1);
  if (!section) return null;
  const before = toml.slice(section.headerEnd, offset);
  const header = /(?:^|[\r\n])[ \t]*\[([\w.-]*)$/.exec(before);
  if (header) {
    const above = readUntil(before.slice(0, header.index));
    return above && !above.isArray && above.isKey ? headerSlot(toml, offset, header[1] ?? '', sections.map(({ path }) => path.join('.'))) : null;
  }
  if (section.isArray || !startsWithPath(tablePath, section.path.slice(0, tablePath.length))) return null;
  const found = readUntil(before);
  if (!found) return null;
  const whole = [...section.path, ...found.path];
  const word = found.typed.replace(/^["']/, '');
  const isQuoted = word !== found.typed;
  const after = toml.slice(offset);
  const end = offset + (/^[\w*-]*/.exec(after)?.[0].length ?? 0);
  if (found.isArray) return takesAt(whole)?.kind === 'rules' ? { kind: 'rule', start: offset - word.length, end, needsQuotes: !isQuoted } : null;
  if (!found.isKey) {
    const values = valuesOf(whole);
    const rest = (isQuoted ? /^[\w.-]*["']?/ : /^[\w.-]*/).exec(after)?.[0].length ?? 0;
    return values.length > 0 ? { kind: 'value', start: offset - found.typed.length, end: offset + rest, values } : null;
  }
  // `severity.blocking-…`: what stands before the last dot belongs to the path.
  const parts = isQuoted ? [word] : word.split('.');
  const path = [...whole, ...parts.slice(0, -1)];
  const start = offset - (parts.at(-1) ?? '').length;
  if (takesAt(path)?.kind === 'severities') return { kind: 'rule', start, end, needsQuotes: false };
  if (isQuoted || !startsWithPath(path, tablePath)) return null;
  const own = path.slice(tablePath.length);
  const used = [...allEntries(sections)].filter(({ entry }) => !(entry.start <= start && start <= entry.value.start)).map((entry) => entry.path);
  const keys = keysBelow(own).filter(({ name }) => ![...used, ...sections.map((each) => each.path)].some((known) => samePath(known, [...path, name])));
  return keys.length > 0 ? { kind: 'key', start, end, keys, hasValue: /^[ \t]*[=.]/.test(toml.slice(end)) } : null;
}

/** All tables of ours that can have a header of their own. */
const headers: readonly string[] = [tablePath.join('.'), ...tablesBelow(tableKeys, tablePath.join('.'))];

function tablesBelow(keys: readonly TableKey[], above: string): readonly string[] {
  return keys.flatMap(({ name, takes }) => {
    const path = `${above}.${name}`;
    if (takes.kind === 'severities') return [path];
    if (takes.kind !== 'table') return [];
    const inner = tablesBelow(takes.keys, path);
    return inner.length > 0 ? inner : [path];
  });
}

function headerSlot(toml: string, offset: number, typed: string, known: readonly string[]): TableSlot | null {
  const names = headers.filter((name) => name === typed || !known.includes(name));
  const end = offset + (/^[\w.-]*/.exec(toml.slice(offset))?.[0].length ?? 0);
  return names.length > 0 ? { kind: 'header', start: offset - typed.length, end, names, isClosed: toml[end] === ']' } : null;
}

function takesAt(path: readonly string[]): Takes | undefined {
  return startsWithPath(path, tablePath) ? keyAt(path.slice(tablePath.length))?.takes : undefined;
}

function valuesOf(path: readonly string[]): readonly string[] {
  const takes = takesAt(path);
  if (takes?.kind === 'choice') return takes.values.map((value) => JSON.stringify(value));
  if (takes?.kind === 'switch') return ['true', 'false'];
  if (takes?.kind === 'version') return ['"auto"'];
  return takesAt(path.slice(0, -1))?.kind === 'severities' ? severities.map((value) => JSON.stringify(value)) : [];
}

interface Before {
  /** Keys that lead to the place, below the section; that of a value among them. */
  readonly path: readonly string[];
  readonly isArray: boolean;
  readonly isKey: boolean;
  /** The unfinished word at the end, with the quote it began with. */
  readonly typed: string;
}

const token = /"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:[^"\\\r\n]|\\.)*"?|'[^'\r\n]*'?|#[^\r\n]*|[\w*.-]+|[[\]{}=,]|\r\n?|\n/g;

/** null: in a comment, behind a finished value, or where nothing can be told. */
function readUntil(text: string): Before | null {
  const open: { readonly isArray: boolean; readonly path: readonly string[]; readonly key: readonly string[] }[] = [];
  let key: readonly string[] = [];
  let isValue = false;
  /** The value stands there already. */
  let isDone = false;
  const here = (typed: string): Before => {
    const top = open.at(-1);
    if (top?.isArray) return { path: top.path, isArray: true, isKey: false, typed };
    // `severity."…`: the quoted part of a dotted key.
    const held = isValue || text.slice(0, text.length - typed.length).endsWith('.') ? key : [];
    return { path: [...(top?.path ?? []), ...held], isArray: false, isKey: !isValue, typed };
  };
  for (const { 0: found, index } of text.matchAll(token)) {
    const isLast = index + found.length === text.length;
    const top = open.at(-1);
    if (found.startsWith('#')) {
      if (isLast) return null;
    } else if (found === '=') isValue = true;
    else if (found === '[' || found === '{') {
      open.push({ isArray: found === '[', path: [...(top?.path ?? []), ...key], key });
      [key, isValue, isDone] = [[], found === '[', false];
    } else if (found === ']' || found === '}') {
      [key, isValue, isDone] = [open.pop()?.key ?? [], true, true];
      if (isLast) return null;
    } else if (found === ',' || /^[\r\n]/.test(found)) {
      if (found === ',' ? top && !top.isArray : !top) [key, isValue, isDone] = [[], false, false];
    } else if (isLast) {
      const isFinished = /^("|').*\1$/s.test(found) && found.length > 1;
      return isFinished || found.startsWith('"""') || found.startsWith("'''") ? null : here(found);
    } else if (isValue) isDone = !top?.isArray;
    else if (!top?.isArray) key = [...key, ...(/^["']/.test(found) ? [found.slice(1, -1)] : found.split('.').filter((part) => part !== ''))];
  }
  return isDone ? null : here('');
}
