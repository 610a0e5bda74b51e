import type { AnalysisOptions } from '../analysis/index.ts';
import type { ProjectConfig } from './find.ts';
import type { Settings } from './settings.ts';

/**
 * The options for one file: `base` (defaults or settings of lower rank), the project's file above it, `overrides` (settings of higher
 * rank, such as command-line flags) on top. Single values replace each other, lists and severities add up.
 */
export function resolveOptions(base: AnalysisOptions, project: ProjectConfig | null, path: string, overrides: Settings = {}): AnalysisOptions {
  const inner = project ? applySettings(base, project.settings) : base;
  const outer = applySettings(inner, overrides);
  // A range that was only deduced never beats one that somebody set.
  const python = outer.python === 'all' ? (project?.python ?? 'all') : outer.python;
  const ignore = joined(outer.ignore, project?.moot.filter((rule) => outer.select?.includes(rule) !== true && !outer.extendSelect.includes(rule)));
  return { ...outer, ignore, python, path };
}

export function applySettings(options: AnalysisOptions, settings: Settings): AnalysisOptions {
  return {
    ...options,
    python: settings.targetVersion ?? options.python,
    select: settings.select ?? options.select,
    extendSelect: joined(options.extendSelect, settings.extendSelect),
    ignore: joined(options.ignore, settings.ignore),
    severity: { ...options.severity, ...settings.severity },
    testSeverity: { ...options.testSeverity, ...settings.testSeverity },
    notebookSeverity: { ...options.notebookSeverity, ...settings.notebookSeverity },
    blockingExtend: joined(options.blockingExtend, settings.blockingExtend),
    blockingAllow: joined(options.blockingAllow, settings.blockingAllow),
    helperDepth: settings.helperDepth ?? options.helperDepth,
    maxFindings: settings.maxNumberOfProblems ?? options.maxFindings,
    generated: settings.generated ?? options.generated,
  };
}

function joined(below: readonly string[], above: readonly string[] | undefined): readonly string[] {
  return above === undefined || above.length === 0 ? below : [...new Set([...below, ...above])];
}
