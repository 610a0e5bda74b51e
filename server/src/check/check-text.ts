import {
  Analysis, LineIndex, fixAll, isWrittenByProgram, mayHaveFindings, render,
  type AnalysisOptions, type Finding, type Fix, type Locale, type Severity, type Span,
} from '../analysis/index.ts';
import { isLeftToRuff } from '../config/index.ts';
import type { Checker } from './checker.ts';
import { isAtLeast, type FileReport, type Notice, type Range, type Reported, type ReportedFix } from './report.ts';

export interface Job {
  readonly locale: Locale;
  readonly minSeverity: Severity;
  /** `show`: as a diff, nothing is written. */
  readonly fix: 'none' | 'write' | 'show';
  /** Formats that show no fixes save the time to compute them. */
  readonly wantsFixes: boolean;
  /** Everything is told, with what a baseline keeps of it. */
  readonly recordsBaseline: boolean;
  /** Imports are looked up around the files and in this folder. */
  readonly cwd: string;
  /** Where what was found out about modules is kept between runs; null: nowhere. */
  readonly cacheFolder: string | null;
  /** Reports say which other files they depend on. */
  readonly tracksDependencies: boolean;
}

export interface TextReport {
  readonly findings: readonly Reported[];
  readonly notices: readonly Notice[];
  /** With the fixes applied; the same string when nothing was. */
  readonly text: string;
  readonly fixed: number;
  readonly baseline?: FileReport['baseline'];
  readonly dependencies?: readonly string[];
}

export function checkText(checker: Checker, text: string, shown: string, options: AnalysisOptions): TextReport {
  const { syntax, project, job } = checker;
  // Most files of a repository know nothing of asyncio: a look for three words saves the parse.
  if ((!mayHaveFindings(text) || (!options.generated && isWrittenByProgram(text))) && options.known.length === 0) return { findings: [], notices: [], text, fixed: 0 };
  const before = analyse(checker, text, shown, options);
  if (job.fix === 'none' || !before.isFixable) return { ...before, text, fixed: 0 };
  const result = fixAll(syntax, text, options, {}, project);
  if (result.applied === 0 || result.text === text) return { ...before, text, fixed: 0 };
  const fixedText = withLineEndsOf(text, result.text);
  return { ...analyse(checker, fixedText, shown, options), text: fixedText, fixed: result.applied };
}

function analyse(checker: Checker, text: string, shown: string, options: AnalysisOptions) {
  const { syntax, project, job, ahead } = checker;
  const analysis = ahead.analysis(options.path, text) ?? new Analysis(syntax, text, optionsFor(job, options), project);
  const wantsFixes = job.wantsFixes || job.fix !== 'none';
  analysis.lookOnce(wantsFixes);
  try {
    const found = analysis.findings().filter((finding) => isAtLeast(finding.severity, job.minSeverity));
    const lines = found.length > 0 ? new LineIndex(text) : null;
    const findings: Reported[] = [];
    let isFixable = false;
    for (const finding of lines ? found : []) {
      const fixes = wantsFixes ? analysis.fixes(finding) : [];
      isFixable ||= fixes.some((fix) => fix.safety === 'safe');
      if (lines && !isRuffs(finding, text, options)) findings.push(reported(finding, fixes, analysis, lines, checker));
    }
    checker.requireRead();
    const notices = analysis.takeFailures().map(({ rule, error }): Notice => ({ kind: 'ruleFailed', args: { path: shown, rule, error }, isFailure: false }));
    const baseline = options.known.length === 0 ? {} : { baseline: analysis.baseline() };
    return { findings, notices, isFixable, ...baseline, ...(job.tracksDependencies ? { dependencies: [...analysis.dependencies()] } : {}) };
  } finally {
    analysis.dispose();
  }
}

/** Its message names a blocking call in full; a task is named in the text only. */
function isRuffs({ rule, message, start, end }: Finding, text: string, { leftToRuff }: AnalysisOptions): boolean {
  return [message.args?.['name'], text.slice(start, end)].some((name) => typeof name === 'string' && isLeftToRuff(leftToRuff, rule, name));
}

/** A baseline is to hold everything. */
export function optionsFor({ recordsBaseline }: Job, options: AnalysisOptions): AnalysisOptions {
  return recordsBaseline ? { ...options, maxFindings: 0, known: [] } : options;
}

/** `within`: where it was found. */
export function reported(finding: Finding, fixes: readonly Fix[], within: Pick<Analysis, 'text' | 'fingerprint'>, lines: LineIndex, { job: { locale, recordsBaseline }, shown }: Checker): Reported {
  const range = (span: Span): Range => ({ start: lines.position(span.start), end: lines.position(span.end) });
  const place = range(finding);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: render(finding.message, locale),
    range: place,
    related: finding.related.map((related) => {
      const message = render(related.message, locale);
      return related.file === undefined ? { range: range(related), message } : { file: shown(related.file), range: related.range, message };
    }),
    fixes: fixes.map((fix): ReportedFix => ({
      title: render(fix.title, locale),
      safety: fix.safety,
      isPreferred: fix.isPreferred,
      edits: fix.edits.map((edit) => ({ range: range(edit), newText: edit.newText })),
    })),
    id: finding.id,
    source: lineAt(within.text, lines, place.start.line),
    ...(recordsBaseline ? { print: within.fingerprint(finding) } : {}),
  };
}

function lineAt(text: string, lines: LineIndex, line: number): string {
  const start = lines.lineStart(line);
  const end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
  return text.slice(start, end).replace(/[\r\n]+$/, '');
}

/** A file with one kind of line end keeps it in the lines that a fix wrote. */
function withLineEndsOf(original: string, text: string): string {
  return original.includes('\r\n') && !/(?<!\r)\n/.test(original) ? text.replace(/(?<!\r)\n/g, '\r\n') : text;
}
