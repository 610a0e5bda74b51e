// The settings a project may write into `[tool.asyncio-lens]`: text in, plain data and problems out. Nothing here throws.
import { parse, TomlError } from 'smol-toml';
import { placeOf, scanToml, type Locale, type PythonRange, type Severity } from '../analysis/index.ts';
import { closest } from './closest.ts';
import { isKnownRule, ruleNames } from './known-rules.ts';
import { isUsablePattern } from './pattern-cost.ts';
import { parseRequirement, poetryRequirement } from './python-version.ts';
import { keyNames, severities, tableName, tablePath } from './table.ts';

/** What a layer (project file, editor settings, command line) says; what it does not say is absent. */
export interface Settings {
  readonly select?: readonly string[];
  readonly extendSelect?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  readonly testSeverity?: Readonly<Record<string, Severity | 'off'>>;
  readonly notebookSeverity?: Readonly<Record<string, Severity | 'off'>>;
  readonly exclude?: readonly string[];
  readonly targetVersion?: PythonRange;
  readonly maxNumberOfProblems?: number;
  readonly helperDepth?: number;
  /** Files that a program wrote are looked at too. */
  readonly generated?: boolean;
  readonly locale?: Locale;
  readonly blockingExtend?: readonly string[];
  readonly blockingAllow?: readonly string[];
  /** The file of findings that are known, from the folder of the file that names it. */
  readonly baseline?: string;
  /** What Ruff reports by its own settings is left to it. */
  readonly neighbours?: boolean;
}

export interface ConfigProblem {
  readonly kind: 'syntax' | 'type' | 'pattern' | 'unknown-key' | 'unknown-rule' | 'version' | 'python-range' | 'baseline-missing' | 'baseline-broken';
  /** 0-based. */
  readonly line: number;
  /** Dotted key below the table, or of the whole file for the Python range. */
  readonly key: string;
  /** What was found, for `syntax` the parser's words. */
  readonly found: string;
  /** What would have been right: a type, or the name that was probably meant. */
  readonly expected?: string;
}

export interface Pyproject {
  /** null: the file has no table of ours. */
  readonly settings: Settings | null;
  /** From `[project] requires-python` or Poetry. */
  readonly python: PythonRange | null;
  /** What the tables of pytest say about coroutines; null: there are none. */
  readonly asyncioMode: AsyncioMode | null;
  readonly problems: readonly ConfigProblem[];
}

/** pytest-asyncio's: `auto` runs every coroutine that is a test or a fixture, `strict` those that say so. */
export type AsyncioMode = 'auto' | 'strict';

type Table = Readonly<Record<string, unknown>>;
type Report = (kind: ConfigProblem['kind'], key: readonly string[], found: string, expected?: string) => void;

/** A file with more of them is no configuration. */
const mostProblems = 100;

export function parsePyproject(text: string): Pyproject {
  const toml = text.replace(/^\uFEFF/, '');
  let document: Table;
  try {
    document = parse(toml);
  } catch (error) {
    const line = error instanceof TomlError ? error.line - 1 : 0;
    const found = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return { settings: null, python: null, asyncioMode: null, problems: [{ kind: 'syntax', line, key: '', found }] };
  }
  const problems: ConfigProblem[] = [];
  let scanned: ReturnType<typeof scanToml> | null = null;
  const reportAt = (path: readonly string[], problem: Omit<ConfigProblem, 'line'>): void => {
    if (problems.length >= mostProblems) return;
    const place = placeOf((scanned ??= scanToml(toml)), path);
    problems.push({ ...problem, line: place === null ? 0 : lineAt(toml, place) });
  };
  const python = pythonOf(document, (path, found) => reportAt(path, { kind: 'python-range', key: path.join('.'), found }));
  const asyncioMode = asyncioModeOf(tableAt(tableAt(document, 'tool'), 'pytest'));
  const table = tableAt(document, 'tool')?.[tableName];
  if (table === undefined) return { settings: null, python, asyncioMode, problems };
  const report: Report = (kind, key, found, expected) =>
    reportAt([...tablePath, ...key], { kind, key: key.join('.'), found, ...(expected === undefined ? {} : { expected }) });
  if (!isTable(table)) {
    report('type', [], typeName(table), 'table');
    return { settings: null, python, asyncioMode, problems };
  }
  return { settings: readSettings(table, report), python, asyncioMode, problems };
}

/** Line of a key of our table, for what only shows later. */
export function lineOfKey(text: string, key: string): number {
  const toml = text.replace(/^\uFEFF/, '');
  const place = placeOf(scanToml(toml), [...tablePath, key]);
  return place === null ? 0 : lineAt(toml, place);
}

function readSettings(table: Table, report: Report): Settings {
  reportUnknownKeys(table, [], report);
  const blocking = readTable(table, ['blocking-calls'], report);
  if (blocking) reportUnknownKeys(blocking, ['blocking-calls'], report);
  return present({
    select: readRules(table, 'select', report),
    extendSelect: readRules(table, 'extend-select', report),
    ignore: readRules(table, 'ignore', report),
    severity: readSeverity(table, [], report),
    testSeverity: readKindOfFile(table, 'tests', report),
    notebookSeverity: readKindOfFile(table, 'notebooks', report),
    exclude: readPatterns(table, 'exclude', report),
    targetVersion: readTarget(table, report),
    maxNumberOfProblems: readCount(table, 'max-number-of-problems', Number.MAX_SAFE_INTEGER, report),
    helperDepth: readCount(table, 'helper-depth', 10, report),
    generated: readSwitch(table, 'generated', report),
    locale: readLocale(table, report),
    neighbours: readSwitch(table, 'neighbours', report),
    blockingExtend: blocking && readStrings(blocking, ['blocking-calls', 'extend'], report),
    blockingAllow: blocking && readStrings(blocking, ['blocking-calls', 'allow'], report),
    baseline: readPath(table, 'baseline', report),
  });
}

function reportUnknownKeys(table: Table, above: readonly string[], report: Report): void {
  const known = keyNames(above);
  for (const key of Object.keys(table)) if (!known.includes(key)) report('unknown-key', [...above, key], key, closest(key, known));
}

/** Patterns that would take too long are reported, and nothing matches them. */
function readPatterns(table: Table, key: string, report: Report): readonly string[] | undefined {
  const patterns = readStrings(table, [key], report);
  for (const pattern of patterns ?? []) if (!isUsablePattern(pattern)) report('pattern', [key], pattern.length > 40 ? `${pattern.slice(0, 40)}…` : pattern);
  return patterns;
}

/** Unknown rules are reported and left out. A list of typos only counts as absent: an empty `select` would switch everything off unseen. */
function readRules(table: Table, key: string, report: Report): readonly string[] | undefined {
  const names = readStrings(table, [key], report);
  const known = names?.filter((name) => {
    if (isKnownRule(name)) return true;
    report('unknown-rule', [key], name, closest(name, ruleNames()));
    return false;
  });
  return known?.length === 0 && names?.length !== 0 ? undefined : known;
}

/** `tests.severity` and `notebooks.severity`. */
function readKindOfFile(table: Table, kind: string, report: Report): Settings['severity'] {
  const own = readTable(table, [kind], report);
  if (own) reportUnknownKeys(own, [kind], report);
  return own && readSeverity(own, [kind], report);
}

function readSeverity(table: Table, above: readonly string[], report: Report): Settings['severity'] {
  const map = readTable(table, [...above, 'severity'], report);
  if (!map) return undefined;
  const result: Record<string, Severity | 'off'> = {};
  for (const [name, value] of Object.entries(map)) {
    const level = typeof value === 'string' ? value.toLowerCase() : '';
    if (!isKnownRule(name)) report('unknown-rule', [...above, 'severity', name], name, closest(name, ruleNames()));
    else if (!isSeverity(level)) report('type', [...above, 'severity', name], describe(value), severities.join(' | '));
    else result[name] = level;
  }
  return result;
}

function readTarget(table: Table, report: Report): PythonRange | undefined {
  const value = table['target-version'];
  if (value === undefined || value === 'auto') return undefined;
  const range = typeof value === 'string' ? parseRequirement(value) : null;
  if (!range) report('version', ['target-version'], describe(value), 'auto | 3.x');
  return range ?? undefined;
}

function readCount(table: Table, key: string, atMost: number, report: Report): number | undefined {
  const value = table[key];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= atMost) return value;
  report('type', [key], describe(value), 'integer');
  return undefined;
}

function readSwitch(table: Table, key: string, report: Report): boolean | undefined {
  const value = table[key];
  if (value === undefined || typeof value === 'boolean') return value;
  report('type', [key], describe(value), 'boolean');
  return undefined;
}

function readLocale(table: Table, report: Report): Locale | undefined {
  const value = table['locale'];
  const name = typeof value === 'string' ? value.toLowerCase() : value;
  if (name === 'en' || name === 'zh-cn') return name;
  if (name !== undefined && name !== 'auto') report('type', ['locale'], describe(value), 'auto | en | zh-cn');
  return undefined;
}

function readPath(table: Table, key: string, report: Report): string | undefined {
  const value = table[key];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (value !== undefined) report('type', [key], describe(value), 'path');
  return undefined;
}

function readStrings(table: Table, path: readonly string[], report: Report): readonly string[] | undefined {
  const value = table[path.at(-1) ?? ''];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    report('type', path, typeName(value), 'array of strings');
    return undefined;
  }
  const items: readonly unknown[] = value;
  return items.filter((item): item is string => {
    if (typeof item !== 'string') report('type', path, describe(item), 'string');
    return typeof item === 'string';
  });
}

function readTable(table: Table, path: readonly string[], report: Report): Table | undefined {
  const value = table[path.at(-1) ?? ''];
  if (value === undefined || isTable(value)) return value;
  report('type', path, typeName(value), 'table');
  return undefined;
}

function pythonOf(document: Table, report: (path: readonly string[], found: string) => void): PythonRange | null {
  const required = tableAt(document, 'project')?.['requires-python'];
  const poetry = tableAt(tableAt(tableAt(document, 'tool'), 'poetry'), 'dependencies')?.['python'];
  const [path, text] =
    typeof required === 'string'
      ? [['project', 'requires-python'], required]
      : [['tool', 'poetry', 'dependencies', 'python'], typeof poetry === 'string' ? poetryRequirement(poetry) : null];
  if (text === null) return null;
  const range = parseRequirement(text);
  if (!range) report(path, text);
  return range;
}

/** `[tool.pytest]` of pytest 9, `[tool.pytest.ini_options]` before. */
function asyncioModeOf(pytest: Table | undefined): AsyncioMode | null {
  if (pytest === undefined) return null;
  return [pytest, tableAt(pytest, 'ini_options')].some((table) => table?.['asyncio_mode'] === 'auto') ? 'auto' : 'strict';
}

/** The same in a file of sections; null: it does not speak of pytest. `section` null: the whole file does. */
export function parsePytestIni(text: string, section: string | null): AsyncioMode | null {
  const lines = text.split(/\r?\n/);
  const from = section === null ? 0 : lines.findIndex((line) => line.trimEnd() === `[${section}]`) + 1;
  if (section !== null && from === 0) return null;
  const next = lines.findIndex((line, index) => index >= from && section !== null && line.startsWith('['));
  return lines.slice(from, next < 0 ? undefined : next).some((line) => /^asyncio_mode\s*[=:]\s*auto\s*$/.test(line)) ? 'auto' : 'strict';
}

function tableAt(table: Table | undefined, key: string): Table | undefined {
  const value = table?.[key];
  return isTable(value) ? value : undefined;
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isSeverity(text: string): text is Severity | 'off' {
  return (severities as readonly string[]).includes(text);
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return isTable(value) ? 'table' : typeof value;
}

/** Short enough for a message: the value when it is a scalar, otherwise its type. */
function describe(value: unknown): string {
  return ['string', 'number', 'boolean', 'bigint'].includes(typeof value) ? JSON.stringify(String(value)) : typeName(value);
}

/** Without the keys that hold undefined, so that layers can be spread over each other. */
function present(settings: { readonly [K in keyof Settings]: Settings[K] | undefined }): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length - 1;
}
