import type { Locale, Severity } from '../../analysis/index.ts';
import type pc from 'picocolors';
import { say, sayCount } from '../messages.ts';
import type { CheckedFile, Reported } from '../report.ts';
import { excerpt, printable } from './excerpt.ts';

type Colors = ReturnType<typeof pc.createColors>;

export interface TextContext {
  readonly locale: Locale;
  readonly colors: Colors;
  readonly width: number;
  /** Number of files looked at, those without findings included. */
  readonly fileCount: number;
  readonly isQuiet: boolean;
}

export function formatText(files: readonly CheckedFile[], context: TextContext): string {
  const withFindings = files.filter((file) => file.findings.length > 0);
  const blocks = withFindings.flatMap(({ file, findings }) => findings.map((finding) => block(printable(file), finding, context)));
  if (context.isQuiet) return blocks.join('\n');
  return [...blocks, summaryText(files, context)].join('\n');
}

function block(file: string, finding: Reported, { locale, colors, width }: TextContext): string {
  const { start, end } = finding.range;
  const place = `${colors.bold(file)}:${cellOf(finding)}${start.line + 1}:${start.character + 1}`;
  const level = paint(colors, finding.severity)(say(locale, `severity.${finding.severity}`));
  const number = String(start.line + 1);
  const gutter = ' '.repeat(number.length);
  const bar = colors.dim('|');
  const { source, carets } = excerpt(finding.source, start.character, start.line === end.line ? end.character : finding.source.length, width - number.length - 3);
  const lines = [
    `${place}: ${level}: ${finding.message} ${colors.dim(`[${finding.rule}]`)}`,
    `${gutter} ${bar}`,
    `${colors.dim(number)} ${bar} ${source}`,
    `${gutter} ${bar} ${paint(colors, finding.severity)(carets)}`,
    ...finding.related.map((related) => `${gutter} ${colors.dim('=')} ${printable(related.file ?? file)}:${cellOf(related)}${related.range.start.line + 1}:${related.range.start.character + 1}: ${related.message}`),
  ];
  const fix = finding.fixes[0];
  if (fix) lines.push(`${gutter} ${colors.dim('=')} ${colors.cyan(say(locale, fix.safety === 'safe' ? 'safeFix' : 'suggestion'))}: ${fix.title}`);
  return `${lines.join('\n')}\n`;
}

/** As IPython's own tracebacks and other tools count: `notebook.ipynb:cell 3:2:5`. */
function cellOf({ cell }: { readonly cell?: number }): string {
  return cell === undefined ? '' : `cell ${cell}:`;
}

export function summaryText(files: readonly CheckedFile[], { locale, colors, fileCount }: TextContext): string {
  if (fileCount === 0) return `${say(locale, 'noFiles')}\n`;
  const fixedFiles = files.filter((file) => file.fixed > 0);
  const fixed = fixedFiles.reduce((sum, file) => sum + file.fixed, 0);
  const findings = files.flatMap((file) => file.findings);
  const fixable = findings.filter((finding) => finding.fixes.some((fix) => fix.safety === 'safe')).length;
  const inFiles = files.filter((file) => file.findings.length > 0).length;
  const lines: string[] = [];
  if (fixed > 0) {
    lines.push(...fixedFiles.map((file) => say(locale, 'fixedFile', { path: file.file, count: file.fixed })));
    lines.push(colors.green(sayCount(locale, 'fixed', fixed, { files: sayCount(locale, 'files', fixedFiles.length) })));
  }
  if (findings.length === 0) lines.push(colors.green(say(locale, 'clean', { files: sayCount(locale, 'files', fileCount) })));
  else {
    const found = say(locale, 'found', { findings: sayCount(locale, 'findings', findings.length), files: sayCount(locale, 'files', inFiles) });
    lines.push(colors.bold(found) + (fixable > 0 ? ` ${say(locale, 'fixable', { count: fixable })}` : ''));
  }
  return `${lines.join('\n')}\n`;
}

function paint(colors: Colors, severity: Severity): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.dim }[severity];
}
