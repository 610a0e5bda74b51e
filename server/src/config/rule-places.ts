// Where a pyproject.toml names rules, and where it could: for hovers and completion. Half-typed files are the rule here, not the exception.
import { tablePath } from './settings.ts';
import { allEntries, samePath, scanToml, startsWithPath } from './toml-scan.ts';

export interface RulePlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where a rule's name can be put: it replaces what stands from `start` to `end`. */
export interface RuleSlot {
  readonly start: number;
  readonly end: number;
  /** The name has to bring its own quotes. */
  readonly needsQuotes: boolean;
}

const lists = ['select', 'extend-select', 'ignore'];
const severityPaths = [[], ['tests'], ['notebooks']].map((kind) => [...tablePath, ...kind, 'severity']);

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
    } else if (severityPaths.some((severity) => path.length === severity.length + 1 && startsWithPath(path, severity))) {
      places.push(lastKeyOf(toml, entry.start, entry.path));
    }
  }
  return places;
}

/** The slot at the cursor; looks at what stands before it only, since what follows may be anything. */
export function ruleSlotAt(toml: string, offset: number): RuleSlot | null {
  const section = scanToml(toml).filter(({ headerEnd }) => headerEnd < offset).at(-1);
  if (!section || section.isArray || !startsWithPath(tablePath, section.path.slice(0, tablePath.length))) return null;
  const before = readUntil(toml.slice(section.headerEnd, offset));
  if (!before) return null;
  const { path, isArray, isKey, typed } = before;
  const whole = [...section.path, ...path];
  const word = typed.replace(/^["']/, '');
  const start = offset - word.length;
  const end = offset + (/^[\w*-]*/.exec(toml.slice(offset))?.[0].length ?? 0);
  if (isArray) return isList(whole) ? { start, end, needsQuotes: word === typed } : null;
  if (!isKey) return null;
  // `severity.blocking-…`: what stands before the last dot belongs to the path.
  const parts = word === typed ? word.split('.') : [word];
  const isSeverity = severityPaths.some((severity) => samePath([...whole, ...parts.slice(0, -1)], severity));
  return isSeverity ? { start: offset - (parts.at(-1) ?? '').length, end, needsQuotes: false } : null;
}

function isList(path: readonly string[]): boolean {
  return lists.some((list) => samePath(path, [...tablePath, list]));
}

function withoutQuotes(toml: string, start: number, end: number): RulePlace {
  const text = toml.slice(start, end);
  const isQuoted = /^(["']).*\1$/.test(text);
  return isQuoted ? { name: text.slice(1, -1), start: start + 1, end: end - 1 } : { name: text, start, end };
}

/** `severity.name`: the place of the last part, quoted or not. */
function lastKeyOf(toml: string, from: number, path: readonly string[]): RulePlace {
  let start = from;
  let end = from;
  for (const part of path) {
    start = Math.max(toml.indexOf(part, end), end);
    end = start + part.length;
  }
  return { name: path.at(-1) ?? '', start, end };
}

interface Before {
  /** Keys that lead to the place, below the section. */
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
  const here = (typed: string): Before => {
    const top = open.at(-1);
    if (top?.isArray) return { path: top.path, isArray: true, isKey: false, typed };
    // `severity."…`: the quoted part of a dotted key.
    const held = text.slice(0, text.length - typed.length).endsWith('.') ? key : [];
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
      [key, isValue] = [[], found === '['];
    } else if (found === ']' || found === '}') {
      [key, isValue] = [open.pop()?.key ?? [], true];
      if (isLast) return null;
    } else if (found === ',' || /^[\r\n]/.test(found)) {
      if (found === ',' ? top && !top.isArray : !top) [key, isValue] = [[], false];
    } else if (isLast) {
      const isFinished = /^("|').*\1$/s.test(found) && found.length > 1;
      return isFinished || found.startsWith('"""') || found.startsWith("'''") ? null : here(found);
    } else if (!isValue && !top?.isArray) key = [...key, ...(/^["']/.test(found) ? [found.slice(1, -1)] : found.split('.').filter((part) => part !== ''))];
  }
  return here('');
}
