// The lists of packages that projects need, as an editor shows them: `requirements.txt`, and the same in `pyproject.toml`.
import type { CodeAction, CodeActionParams, Diagnostic, Hover, HoverParams, WorkspaceEdit } from 'vscode-languageserver';
import { packageFileKind, PackageList, type Finding, type TextEdit } from '../analysis/index.ts';
import { showActions, wantedKinds, type ActionContext } from './actions.ts';
import { toDiagnosticElsewhere, type DiagnosticContext } from './diagnostics.ts';
import type { View } from './document.ts';
import { fileEdit, replacement } from './edits.ts';
import { decoded } from './file-names.ts';
import { hoverOf, ruleText } from './hover.ts';
import { Lines } from './lines.ts';
import type { ProjectFile } from './project-files.ts';
import { fixAllKind, source } from './protocol.ts';
import { say } from './texts.ts';

/** Null where the file is none, or is not looked at. */
export function packageList(uri: string, { text }: Pick<ProjectFile, 'text'>, { options }: Pick<View, 'options'>): PackageList | null {
  const kind = packageFileKind(decoded(uri));
  return kind === null || options === null ? null : new PackageList(kind, text, options);
}

export function packageDiagnostics(uri: string, list: PackageList, context: DiagnosticContext): readonly Diagnostic[] {
  const lines = new Lines(list.text);
  return list.findings().map((finding) => diagnosticOf(uri, finding, lines, context));
}

function diagnosticOf(uri: string, finding: Finding, lines: Lines, context: DiagnosticContext): Diagnostic {
  return toDiagnosticElsewhere(uri, { ...finding, range: lines.range(finding), related: [] }, context);
}

/** Why a package does not belong on the list. */
export async function packageHover(list: PackageList, { lines }: ProjectFile, { position }: HoverParams, context: Parameters<typeof ruleText>[1]): Promise<Hover | null> {
  const offset = lines.offset(position);
  const finding = list.findings().find(({ start, end }) => start <= offset && offset <= end);
  if (finding === undefined) return null;
  return hoverOf(await ruleText(finding.rule, context), lines.range(finding), context.features);
}

/** As for modules: what repairs this, then ways to live with it, then the documentation; all that is safe where it is asked for by name. With their edits: these are small. */
export function packageActions(uri: string, list: PackageList, params: CodeActionParams, { settings }: Pick<View, 'settings'>, context: Pick<ActionContext, keyof DiagnosticContext | 'showRule'>): CodeAction[] {
  const { core, features, locale } = context;
  const lines = new Lines(list.text);
  const { start, end } = lines.span(params.range);
  const wants = wantedKinds(params);
  const edit = (edits: readonly TextEdit[]): { edit?: WorkspaceEdit } => {
    const found = fileEdit(uri, list.text, edits, features);
    return found ? { edit: found } : {};
  };
  const actions: CodeAction[] = [];
  for (const finding of wants('quickfix') ? list.findings() : []) {
    if (finding.start > end || finding.end < start) continue;
    const own = params.context.diagnostics.find((diagnostic) => diagnostic.source === source && diagnostic.code === finding.rule && lines.offset(diagnostic.range.start) === finding.start);
    const diagnostics = [own ?? diagnosticOf(uri, finding, lines, context)];
    for (const fix of settings.fixActions ? list.fixes(finding) : [])
      actions.push({ title: `${core.render(fix.title, locale)} (${finding.rule})`, kind: 'quickfix', diagnostics, isPreferred: fix.isPreferred, ...edit(fix.edits) });
    if (settings.ignoreActions) {
      actions.push({ title: say(locale, 'ignoreLine', finding.rule), kind: 'quickfix', diagnostics, ...edit(list.suppressLine(finding).edits) });
      actions.push({ title: say(locale, 'ignoreFile', finding.rule), kind: 'quickfix', diagnostics, ...edit(list.suppressFile(finding).edits) });
    }
    if (settings.documentationActions) actions.push(...showActions(finding, diagnostics, context));
  }
  if (params.context.only !== undefined && settings.fixAll && wants(fixAllKind)) {
    const fixed = list.fixed();
    if (fixed.applied > 0) actions.push({ title: say(locale, 'fixAll'), kind: fixAllKind, ...edit([replacement(list.text, fixed.text)]) });
  }
  return actions;
}
