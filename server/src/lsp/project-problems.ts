import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Locale } from '../analysis/index.ts';
import { describeProblem } from '../config/index.ts';
import { Lines } from './lines.ts';
import type { Log } from './log.ts';
import type { FileProblems, Projects } from './projects.ts';
import { source } from './protocol.ts';

/**
 * Answers with a function that shows what is wrong in the projects' configuration, in the files themselves and in the log. These are pushed
 * to every client: one that pulls asks for its open Python documents only.
 */
export function createProjectProblems(connection: Connection, projects: Projects, log: Log, locale: () => Locale): () => Promise<void> {
  let shown = new Map<string, string>();
  let runs = 0;

  return async () => {
    const run = ++runs;
    const found = await projects.problems();
    if (run !== runs) return; // a later one knows more
    const before = shown;
    shown = new Map();
    for (const [uri, file] of found) {
      const diagnostics = diagnosticsOf(file, locale());
      const json = JSON.stringify(diagnostics);
      shown.set(uri, json);
      if (before.get(uri) === json) continue;
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
