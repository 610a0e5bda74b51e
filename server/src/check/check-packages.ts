import { LineIndex, PackageList, type AnalysisOptions, type PackageFileKind } from '../analysis/index.ts';
import { optionsFor, reported, type TextReport } from './check-text.ts';
import type { Checker } from './checker.ts';
import { isAtLeast } from './report.ts';

/** The list of packages that a project needs. */
export function checkPackages(checker: Checker, kind: PackageFileKind, text: string, options: AnalysisOptions): TextReport {
  const { job } = checker;
  const list = new PackageList(kind, text, optionsFor(job, options));
  const fixed = job.fix === 'none' ? { text, applied: 0 } : list.fixed();
  if (fixed.applied > 0) return { ...checkPackages({ ...checker, job: { ...job, fix: 'none' } }, kind, fixed.text, options), text: fixed.text, fixed: fixed.applied };
  const lines = new LineIndex(text);
  const findings = list.findings().filter(({ severity }) => isAtLeast(severity, job.minSeverity)).map((finding) => reported(finding, job.wantsFixes ? list.fixes(finding) : [], list, lines, checker));
  return { findings, notices: [], text, fixed: 0, ...(options.known.length === 0 ? {} : { baseline: list.baseline() }), ...(job.tracksDependencies ? { dependencies: [] } : {}) };
}
