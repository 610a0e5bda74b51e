import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Locale } from '../analysis/index.ts';
import { describeProblem, lineOfKey, parsePyproject, type ConfigProblem } from '../config/index.ts';
import type { Configuration } from './configuration.ts';
import type { DiagnosticContext } from './diagnostics.ts';
import { Lines } from './lines.ts';
import type { Log } from './log.ts';
import { packageDiagnostics, packageList } from './package-lists.ts';
import { isPyproject, type ProjectFiles } from './project-files.ts';
import type { FileProblems, Projects } from './projects.ts';
import { source } from './protocol.ts';
import type { Settings } from './settings.ts';

/** Of a file that is open, with what there is to say about its packages. */
type Shown = FileProblems & { readonly packages?: readonly Diagnostic[] };

interface Sources {
  readonly projects: Projects;
  readonly projectFiles: ProjectFiles;
  readonly configuration: Configuration;
  readonly contextOf: (docsBaseUrl: string) => DiagnosticContext;
}

/**
 * Answers with a function that shows what is wrong in the projects' configuration, in the files themselves and in the log, and in the lists of packages that are open. These are pushed
 * to every client: one that pulls asks for its open Python documents only.
 */
export function createProjectProblems(connection: Connection, { projects, projectFiles, configuration, contextOf }: Sources, log: Log): () => Promise<void> {
  let shown = new Map<string, string>();
  let runs = 0;

  /** With the texts of open files as they are typed; null: not valid now, so what was said of it stands. */
  const problemsNow = async (): Promise<ReadonlyMap<string, Shown | null>> => {
    const found = new Map<string, Shown | null>(await projects.problems());
    for (const [uri, { text }] of projectFiles.all()) {
      const known = found.get(uri) ?? null;
      const view = await configuration.viewOf(uri);
      const problems = problemsOf(uri, text, known, view.settings);
      if (problems === 'broken') found.set(uri, null);
      else {
        const list = packageList(uri, { text }, view);
        found.set(uri, { text, problems, packages: list ? packageDiagnostics(uri, list, contextOf(view.settings.docsBaseUrl)) : [] });
      }
    }
    return found;
  };

  /** In the text as it is typed. */
  const problemsOf = (uri: string, text: string, known: FileProblems | null, { enable, configurationPreference }: Settings): readonly ConfigProblem[] | 'broken' => {
    if (!isPyproject(uri)) return [];
    if (!enable || configurationPreference === 'editorOnly' || known?.text === text) return known?.problems ?? [];
    const { problems } = parsePyproject(text);
    const ofBaseline = known?.problems.filter(({ kind }) => kind.startsWith('baseline')) ?? [];
    const isBroken = problems.some(({ kind }) => kind === 'syntax');
    return isBroken ? 'broken' : [...problems, ...ofBaseline.map((problem) => ({ ...problem, line: lineOfKey(text, 'baseline') }))];
  };

  return async () => {
    const run = ++runs;
    const found = await problemsNow();
    if (run !== runs) return; // a later one knows more
    const before = shown;
    shown = new Map();
    for (const [uri, file] of found) {
      if (file === null) {
        const standing = before.get(uri);
        if (standing !== undefined) shown.set(uri, standing);
        continue;
      }
      const diagnostics = [...diagnosticsOf(file, configuration.locale), ...(file.packages ?? [])];
      const json = JSON.stringify(diagnostics);
      shown.set(uri, json);
      if (before.get(uri) === json || (diagnostics.length === 0 && !before.has(uri))) continue;
      for (const problem of file.problems) log.warn(`${uri}:${problem.line + 1}: ${describeProblem(problem, 'en')}`);
      void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
    for (const uri of before.keys()) if (!shown.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  };
}

function diagnosticsOf({ text, problems }: FileProblems, locale: Locale): readonly Diagnostic[] {
  const lines = new Lines(text);
  return problems.map((problem): Diagnostic => {
    const { start, end } = lines.lineSpan(problem.line);
    const indent = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
    return { range: lines.range({ start: start + indent, end }), severity: 2, code: `configuration-${problem.kind}`, source, message: describeProblem(problem, locale) };
  });
}
