import { defaultOptions, type AnalysisOptions } from '../analysis/index.ts';
import { applySettings, createExcluder, knownIn, parseRequirement, resolveOptions, type ProjectConfig, type Settings as Layer } from '../config/index.ts';
import { decoded } from './file-names.ts';
import { onDisk } from './projects.ts';
import type { Settings } from './settings.ts';

/** The options of one document, or null when it is excluded. Who wins is `configurationPreference`; lists add up either way. */
export function optionsFor(uri: string, settings: Settings, project: ProjectConfig | null, root: string | null): AnalysisOptions | null {
  const path = decoded(onDisk(uri));
  const start = decoded(project?.root ?? root ?? path.replace(/\/[^/]*$/, ''));
  if (createExcluder(start, [...settings.exclude, ...(project?.settings.exclude ?? [])]).excludes(path)) return null;

  const layer = layerOf(settings);
  const options =
    settings.configurationPreference === 'filesystemFirst'
      ? resolveOptions(applySettings(defaultOptions, layer), project, path)
      : resolveOptions(defaultOptions, project, path, layer);
  const interpreter = settings.interpreter === null ? null : parseRequirement(`>=${settings.interpreter}`);
  return {
    ...options,
    python: options.python === 'all' ? (interpreter ?? 'all') : options.python,
    topLevelAwait: uri.startsWith('vscode-notebook-cell:'),
    known: knownIn(project?.baseline ? { ...project.baseline, file: decoded(project.baseline.file) } : null, path),
  };
}

/** A client sends defaults too, so a value that is the default says nothing: else it would always beat the project's file. */
function layerOf(settings: Settings): Layer {
  const target = settings.targetVersion === 'auto' ? null : parseRequirement(`>=${settings.targetVersion}`);
  return {
    ...(settings.select ? { select: settings.select } : {}),
    extendSelect: settings.extendSelect,
    ignore: settings.ignore,
    severity: settings.severity,
    testSeverity: settings.testSeverity,
    notebookSeverity: settings.notebookSeverity,
    ...(target ? { targetVersion: target } : {}),
    ...(settings.maxNumberOfProblems === defaultOptions.maxFindings ? {} : { maxNumberOfProblems: settings.maxNumberOfProblems }),
    ...(settings.generated === defaultOptions.generated ? {} : { generated: settings.generated }),
    ...(settings.helperDepth === defaultOptions.helperDepth ? {} : { helperDepth: settings.helperDepth }),
    blockingExtend: settings.blockingExtend,
    blockingAllow: settings.blockingAllow,
  };
}
