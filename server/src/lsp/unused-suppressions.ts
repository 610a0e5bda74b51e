import { forKindOfFile, type AnalysisOptions, type Span, type TextEdit, type UnusedSuppression } from '../analysis/index.ts';
import type { Core } from './core.ts';

/** Code of the diagnostic; no rule, so it has no page and no severity to set. */
export const unusedSuppressionCode = 'unused-suppression';

type RuleNames = Pick<Core, 'rules' | 'ruleByName'>;

/** A suppression comment of which a part or the whole suppresses nothing. Shaped like a finding, so that typing spares it too. */
export interface DeadSuppression extends Span {
  readonly rule: typeof unusedSuppressionCode;
  readonly id: string;
  /** Names that suppress nothing. */
  readonly names: readonly string[];
  /** No name is left: the comment goes. */
  readonly isWhole: boolean;
}

export function deadSuppressions(text: string, unused: readonly UnusedSuppression[], options: AnalysisOptions, core: RuleNames): readonly DeadSuppression[] {
  const seen = new Map<string, number>();
  return unused.flatMap(({ start, end, rules }) => {
    const names = rules.filter((name) => hasHadItsChance(name, options, core));
    if (names.length === 0) return [];
    const written = text.slice(start, end);
    const ordinal = seen.get(written) ?? 0;
    seen.set(written, ordinal + 1);
    const id = `${unusedSuppressionCode}:${written}:${ordinal}`;
    return [{ rule: unusedSuppressionCode, id, start, end, names, isWhole: namesIn(written).every((name) => names.includes(name)) }];
  });
}

/** Removes the dead names only, or the comment when none is left, or its line when that holds nothing else. */
export function removalOf(text: string, { start, end, names, isWhole }: DeadSuppression): readonly TextEdit[] {
  if (isWhole) return [{ ...commentSpan(text, start, end), newText: '' }];
  const written = text.slice(start, end);
  const open = start + written.indexOf('[') + 1;
  const left = namesIn(written).filter((name) => !names.includes(name));
  return [{ start: open, end: end - 1, newText: left.join(', ') }];
}

/**
 * Only of a rule that runs can be said that it finds nothing. A name that nobody knows is dead for certain; `ASYNC2`, a family or `all`
 * mean several rules, and whether all of those run cannot be told from here.
 */
function hasHadItsChance(name: string, options: AnalysisOptions, core: RuleNames): boolean {
  const rule = core.ruleByName(name);
  if (!rule) return !/\d|\*|^all$/i.test(name) && !core.rules.some(({ family }) => family === name.toLowerCase());
  const mayMean = (written: string): boolean => (core.ruleByName(written) ?? rule).name === rule.name;
  const off = Object.entries(forKindOfFile(options).severity).flatMap(([written, level]) => (level === 'off' ? [written] : []));
  if ([...options.ignore, ...off].some(mayMean)) return false;
  const isNamed = (list: readonly string[]): boolean => list.some((written) => core.ruleByName(written)?.name === rule.name);
  // A part of a rule may be off while the rule is on.
  if (options.select !== null) return isNamed(options.select);
  return name === rule.name && (rule.onByDefault || isNamed(options.extendSelect));
}

function namesIn(written: string): readonly string[] {
  const list = /\[([^\]]*)\]/.exec(written)?.[1] ?? '';
  return list.split(',').flatMap((name) => name.trim() || []);
}

/** With the reason behind it and the blanks before it; other comments on the line stay. */
function commentSpan(text: string, start: number, end: number): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline;
  const hash = text.lastIndexOf('#', start);
  const isShared = text.slice(hash + 1, start).trim() !== '';
  const next = text.slice(end, lineEnd).search(/\s#/);
  // `# noqa asyncio-lens: ignore[a]`: somebody else's words come first, and what follows may be theirs.
  if (isShared) return { start: text.slice(0, start).trimEnd().length, end };
  if (next !== -1) return { start: hash, end: end + next + 1 };
  const before = text.slice(lineStart, hash).trimEnd();
  if (before === '') return { start: lineStart, end: newline === -1 ? lineEnd : newline + 1 };
  return { start: lineStart + before.length, end: text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd };
}
