// Which page explains a name or a keyword. The answers are data: `triggers.json`, whose shape `schema.json` describes.

import type { BlockingCategory } from '../knowledge/types.ts';
import data from './triggers.json';

export type Keyword = keyof typeof data.keywords;

type Table = Readonly<Record<string, string | undefined>>;

const names: Readonly<Record<string, Table | undefined>> = data.names;
const keywordArguments: Readonly<Record<string, Table | undefined>> = data.keywordArguments;
const tables = new Map<string, ReadonlyMap<string, string>>();

export function conceptOfKeyword(keyword: Keyword): string {
  return data.keywords[keyword];
}

/** Of a method that Python calls by itself, where it is defined. */
export function conceptOfMethod(name: string): string | null {
  return Object.hasOwn(data.methods, name) ? (data.methods as Table)[name] ?? null : null;
}

/** By a qualified name: itself, then `X.*` around it, then what stands for the rest of the package. */
export function conceptOfName(name: string): string | null {
  const dot = name.indexOf('.');
  const table = tableOf(dot < 0 ? name : name.slice(0, dot));
  if (table === null) return null;
  const rest = dot < 0 ? '' : name.slice(dot + 1);
  const own = table.get(rest);
  if (own !== undefined || rest === '') return own ?? null;
  for (let end = rest.lastIndexOf('.'); end > 0; end = rest.lastIndexOf('.', end - 1)) {
    const around = table.get(`${rest.slice(0, end)}.*`);
    if (around !== undefined) return around;
  }
  return table.get('*') ?? null;
}

/** Of a decorator on an `async def`. */
export function conceptOfDecorator(name: string): string | null {
  return (data.decorators as Table)[name] ?? null;
}

export function conceptOfKeywordArgument(callee: string, keyword: string): string | null {
  return keywordArguments[callee]?.[keyword] ?? null;
}

/** Of a call that blocks the event loop. */
export function conceptOfBlocking(category: BlockingCategory): string {
  return (data.blockingCategories as Table)[category] ?? 'blocking';
}

/** The idea behind a rule: its own, or its family's; null where there is none. */
export function conceptOfRule(rule: string, family: string): string | null {
  return (data.rules as Table)[rule] ?? (data.families as Table)[family] ?? null;
}

/**
 * Of a finding at a place that is about something itself: what a rule names for itself is closer to the mistake, above all than what a keyword stands
 * for; what it shares with its family is not.
 */
export function conceptOfFinding(rule: string, family: string, here: string | null): string | null {
  const own = (data.rules as Table)[rule];
  if (own !== undefined && (own !== (data.families as Table)[family] || (here !== null && ofSyntax.has(here)))) return own;
  return here ?? conceptOfRule(rule, family);
}

const ofSyntax: ReadonlySet<string> = new Set(Object.values(data.keywords));

function tableOf(root: string): ReadonlyMap<string, string> | null {
  const known = tables.get(root);
  if (known !== undefined) return known;
  const raw = Object.hasOwn(names, root) ? names[root] : undefined;
  if (raw === undefined) return null;
  const table = new Map<string, string>();
  for (const [keys, concept] of Object.entries(raw)) if (concept !== undefined) for (const key of keys.split(',')) table.set(key, concept);
  tables.set(root, table);
  return table;
}
