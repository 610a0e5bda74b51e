import { padDisplay, displayWidth } from '../../explain/index.ts';
import type { Locale } from '../../analysis/index.ts';
import type { StaleEntries } from '../baseline-file.ts';
import { say } from '../messages.ts';
import type { CheckedFile } from '../report.ts';
import { printable } from './excerpt.ts';

interface Count {
  readonly rule: string;
  readonly count: number;
  /** How many of them a safe fix repairs. */
  readonly fixable: number;
}

/** The most frequent first. */
export function countByRule(files: readonly CheckedFile[]): readonly Count[] {
  const counts = new Map<string, Count>();
  for (const { rule, fixes } of files.flatMap(({ findings }) => findings)) {
    const { count, fixable } = counts.get(rule) ?? { count: 0, fixable: 0 };
    counts.set(rule, { rule, count: count + 1, fixable: fixable + (fixes.some(({ safety }) => safety === 'safe') ? 1 : 0) });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** `[*]`: each can be fixed; with a number: so many of them. */
export function statisticsTable(files: readonly CheckedFile[], locale: Locale): string {
  const counts = countByRule(files);
  if (counts.length === 0) return '';
  const rows = counts.map(({ rule, count, fixable }) => [String(count), rule, fixable === 0 ? '' : fixable === count ? '[*]' : `[*] ${fixable}`]);
  const table = [[say(locale, 'countColumn'), say(locale, 'ruleColumn'), say(locale, 'fixableColumn')], ...rows];
  const widths = [0, 1].map((column) => Math.max(...table.map((row) => displayWidth(row[column] ?? ''))));
  const lines = table.map(([count = '', rule = '', fixable = '']) => {
    const right = ' '.repeat((widths[0] ?? 0) - displayWidth(count)) + count;
    return `${right}  ${padDisplay(rule, widths[1] ?? 0)}  ${fixable}`.trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

/** Entries of the baseline that could go. */
export function staleTable(stale: readonly StaleEntries[], locale: Locale): string {
  if (stale.length === 0) return '';
  const lines = stale.flatMap(({ file, entries }) => entries.map((entry) => `  ${printable(`${file}: ${entry.rule}: ${entry.in === '' ? '' : `${entry.in}: `}${entry.code}`)}`));
  return `${say(locale, 'staleEntries')}\n${lines.join('\n')}\n`;
}

export function statisticsJson(files: readonly CheckedFile[]): string {
  return `${JSON.stringify(countByRule(files), null, 2)}\n`;
}
