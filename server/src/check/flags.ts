import { ruleByName, type Locale, type Severity } from '../analysis/index.ts';
import { closest, isKnownRule, parseRequirement, ruleNames, type Settings } from '../config/index.ts';
import { UsageError } from './host.ts';
import { say } from './messages.ts';

export type Format = 'text' | 'json' | 'github' | 'sarif' | 'junit';

/** Options of `check` as the parser hands them over. */
export interface RawFlags {
  readonly format?: string;
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly statistics?: boolean;
  readonly select?: readonly string[];
  readonly extendSelect?: readonly string[];
  readonly ignore?: readonly string[];
  readonly targetVersion?: string;
  readonly config?: string;
  readonly exclude?: readonly string[];
  readonly forceExclude?: boolean;
  readonly gitignore?: boolean;
  readonly cache?: boolean;
  readonly minSeverity?: string;
  /** False: with `--no-baseline`. */
  readonly baseline?: string | false;
  readonly writeBaseline?: string;
  readonly watch?: boolean;
  readonly exitZero?: boolean;
  readonly quiet?: boolean;
  readonly stdinFilename?: string;
  readonly color?: boolean;
}

export interface CheckFlags {
  readonly format: Format;
  readonly fix: 'none' | 'write' | 'show';
  readonly statistics: boolean;
  readonly minSeverity: Severity;
  readonly settings: Settings;
}

const formats: readonly Format[] = ['text', 'json', 'github', 'sarif', 'junit'];
const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** Throws a UsageError for values that mean nothing. */
export function readFlags(raw: RawFlags, locale: Locale): CheckFlags {
  const minSeverity = raw.minSeverity?.toLowerCase() === 'info' ? 'information' : raw.minSeverity;
  const format = oneOf(raw.format, formats, 'text', locale);
  if (raw.statistics && format !== 'text' && format !== 'json') throw new UsageError(say(locale, 'noStatistics', { format }));
  const target = readTarget(raw.targetVersion, locale);
  return {
    format,
    fix: raw.diff ? 'show' : raw.fix ? 'write' : 'none',
    statistics: raw.statistics === true,
    minSeverity: oneOf(minSeverity, severities, 'hint', locale),
    settings: {
      ...(raw.select ? { select: knownRules(raw.select, locale) } : {}),
      ...(raw.extendSelect ? { extendSelect: knownRules(raw.extendSelect, locale) } : {}),
      ...(raw.ignore ? { ignore: knownRules(raw.ignore, locale) } : {}),
      ...(raw.exclude ? { exclude: raw.exclude } : {}),
      ...(target ? { targetVersion: target } : {}),
    },
  };
}

/** Names come one by one or separated by commas. */
export function splitList(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(',').map((part) => part.trim()).filter((part) => part !== '')];
}

export function unknownRule(name: string, locale: Locale): UsageError {
  const meant = closest(name, ruleNames());
  // An alias leads to its rule, whose name is the one to learn.
  const rule = meant === undefined ? undefined : ruleByName(meant);
  return new UsageError(say(locale, 'unknownRule', { name }) + (rule ? say(locale, 'didYouMean', { name: rule.name }) : ''));
}

export function oneOf<T extends string>(value: string | undefined, choices: readonly T[], otherwise: T, locale: Locale): T {
  if (value === undefined) return otherwise;
  const choice = choices.find((candidate) => candidate === value.toLowerCase());
  if (choice === undefined) throw new UsageError(say(locale, 'badChoice', { value, choices: choices.join(', ') }));
  return choice;
}

function knownRules(names: readonly string[], locale: Locale): readonly string[] {
  const wrong = names.find((name) => !isKnownRule(name));
  if (wrong !== undefined) throw unknownRule(wrong, locale);
  return names;
}

function readTarget(value: string | undefined, locale: Locale): Settings['targetVersion'] {
  if (value === undefined || value === 'auto') return undefined;
  const range = parseRequirement(value);
  if (!range) throw new UsageError(say(locale, 'badVersion', { value }));
  return range;
}
