// What a check says: messages on stderr, findings on stdout, and the exit status.
import pc from 'picocolors';
import type { Locale } from '../analysis/index.ts';
import { readPage } from './assets.ts';
import type { Context, Message, Outcome } from './check-once.ts';
import { formatGithub } from './format/github.ts';
import { formatJson } from './format/json.ts';
import { formatJunit } from './format/junit.ts';
import { formatSarif } from './format/sarif.ts';
import { staleTable, statisticsJson, statisticsTable } from './format/statistics.ts';
import { formatText, summaryText, type TextContext } from './format/text.ts';
import type { ExitCode } from './host.ts';
import { say, sayCount } from './messages.ts';

export function tell(outcome: Outcome, context: Context): ExitCode {
  const { host, raw, flags } = context;
  tellMessages(outcome, context);
  const isDiff = flags.fix === 'show';
  host.stdout.write(isDiff ? outcome.files.map(({ diff }) => diff ?? '').join('') : format(outcome, context));
  // The text format says this itself, behind the findings.
  if ((isDiff || flags.format !== 'text') && !raw.quiet) {
    sayFixed(outcome, context, isDiff ? 'wouldFix' : 'fixed');
    host.stderr.write(baselineText(outcome, context.locale));
  }
  if (outcome.messages.some((message) => message.isFailure)) return 2;
  const isDirty = isDiff ? outcome.files.some(({ diff }) => diff !== undefined) : outcome.files.some(({ findings }) => findings.length > 0);
  return isDirty && !raw.exitZero ? 1 : 0;
}

export function tellMessages({ messages }: Outcome, { host, raw, locale }: Context): void {
  for (const { isFailure, text } of messages) {
    if (isFailure || !raw.quiet) host.stderr.write(`${say(locale, isFailure ? 'error' : 'warning')}${text}\n`);
  }
}

function sayFixed({ files }: Outcome, { host, locale }: Context, key: 'fixed' | 'wouldFix'): void {
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  if (fixed === 0) return;
  const inFiles = sayCount(locale, 'files', files.filter((file) => file.fixed > 0).length);
  host.stderr.write(`${sayCount(locale, key, fixed, { files: inFiles })}\n`);
}

function format(outcome: Outcome, { flags, host, raw, locale }: Context): string {
  const { files, fileCount, messages } = outcome;
  switch (flags.format) {
    case 'json':
      return flags.statistics ? statisticsJson(files) : formatJson(files);
    case 'github':
      return formatGithub(files);
    case 'sarif':
      return formatSarif(files, { locale, readPage: (rule) => readPage(host.folder, rule, locale), notices: messages });
    case 'junit':
      return formatJunit(files, { failures: failuresIn(messages) });
    case 'text': {
      const colors = pc.createColors(raw.color ?? (pc.isColorSupported && host.stdout.isTTY === true));
      const text: TextContext = { locale, colors, width: host.stdout.columns ?? 120, fileCount, isQuiet: raw.quiet === true };
      const known = text.isQuiet ? '' : baselineText(outcome, locale);
      if (!flags.statistics) return formatText(files, text) + known;
      const tables = [statisticsTable(files, locale), staleTable(outcome.stale, locale), ...(text.isQuiet ? [] : [summaryText(files, text) + known])];
      return tables.filter((part) => part !== '').join('\n');
    }
  }
}

/** How much the baseline keeps back, and whether it could be shorter. */
function baselineText({ files, stale }: Outcome, locale: Locale): string {
  const hidden = files.reduce((sum, { baseline }) => sum + (baseline?.hidden ?? 0), 0);
  const gone = stale.reduce((sum, { entries }) => sum + entries.length, 0);
  return (hidden === 0 ? '' : `${sayCount(locale, 'hidden', hidden)}\n`) + (gone === 0 ? '' : `${sayCount(locale, 'stale', gone)}\n`);
}

function failuresIn(messages: readonly Message[]): readonly string[] {
  return messages.flatMap(({ isFailure, text }) => (isFailure ? [text] : []));
}
