import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Locale } from '../analysis/index.ts';
import { describeProblem, lineOfKey, parsePyproject } from '../config/index.ts';
import type { Configuration } from './configuration.ts';
import { Lines } from './lines.ts';
import type { Log } from './log.ts';
import type { ProjectFiles } from './project-files.ts';
import type { FileProblems, Projects } from './projects.ts';
import { source } from './protocol.ts';

interface Sources {
  readonly projects: Projects;
  readonly projectFiles: ProjectFiles;
  readonly configuration: Configuration;
}

/**
 * Answers with a function that shows what is wrong in the projects' configuration, in the files themselves and in the log. These are pushed
 * to every client: one that pulls asks for its open Python documents only.
 */
export function createProjectProblems(connection: Connection, { projects, projectFiles, configuration }: Sources, log: Log): () => Promise<void> {
  let shown = new Map<string, string>();
  let runs = 0;

  /** With the texts of open files as they are typed; null: not valid now, so what was said of it stands. */
  const problemsNow = async (): Promise<ReadonlyMap<string, FileProblems | null>> => {
    const found = new Map<string, FileProblems | null>(await projects.problems());
    for (const [uri, { text }] of projectFiles.all()) {
      const known = found.get(uri) ?? null;
      const { enable, configurationPreference } = await configuration.settingsOf(uri);
      if (!enable || configurationPreference === 'editorOnly' || known?.text === text) continue;
      const { problems } = parsePyproject(text);
      const ofBaseline = known?.problems.filter(({ kind }) => kind.startsWith('baseline')) ?? [];
      const isBroken = problems.some(({ kind }) => kind === 'syntax');
      found.set(uri, isBroken ? null : { text, problems: [...problems, ...ofBaseline.map((problem) => ({ ...problem, line: lineOfKey(text, 'baseline') }))] });
    }
    return found;
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
      const diagnostics = diagnosticsOf(file, configuration.locale);
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
