import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Finding, Fix } from '../analysis/index.ts';
import type { ActionTarget, ActionRequest } from './action-edits.ts';
import { toDiagnostic, toUnusedDiagnostic, type DiagnosticContext, type DiagnosticData } from './diagnostics.ts';
import type { Document } from './document.ts';
import { fixAllKind, notebookFixAllKind, refactoringKinds, source } from './protocol.ts';
import { say, type TextKey } from './texts.ts';
import type { DeadSuppression } from './unused-suppressions.ts';

export interface ActionContext extends DiagnosticContext {
  /** Command and arguments that show a rule's page, null where nothing can show it. */
  readonly showRule: (rule: string) => { readonly command: string; readonly arguments: readonly string[] } | null;
  /** Whether there is a project whose pyproject.toml could take an entry. */
  readonly hasProject: boolean;
}

/** `CodeActionTriggerKind.Automatic` */
const automatic = 2;

/** An action as the client gets it, except for its edit. */
export type OpenAction = CodeAction & { readonly data?: ActionRequest };

/**
 * What can be done at a place. The order is the reader's: first what repairs this finding, then the same for the whole file,
 * then ways to live with it, last the documentation.
 */
export function actionsAt(document: Document, params: CodeActionParams, context: ActionContext): readonly OpenAction[] {
  const wants = wantedKinds(params);
  const settings = document.view?.settings;
  if (!settings || !document.view?.options) return [];
  const target: ActionTarget = { uri: document.uri, version: document.version };
  const actions: OpenAction[] = [];

  if (wants('quickfix')) {
    const { findings, dead } = meantBy(document, params, context);
    const buckets = findings.map(({ item: finding, diagnostic }) => {
      const diagnostics = [diagnostic ?? toDiagnostic(document, finding, context)];
      const fixes = settings.fixActions ? document.fixes(finding) : [];
      return {
        safe: fixes.some((fix) => fix.safety === 'safe') ? diagnostics : [],
        fix: [...fixActions(finding, fixes, diagnostics, target, context), ...kindActions(document, finding, fixes, diagnostics, target, context)],
        ignore: settings.ignoreActions ? [...allowActions(document, finding, diagnostics, target, context), ...ignoreActions(finding, diagnostics, target, context)] : [],
        show: settings.documentationActions ? showActions(finding, diagnostics, context) : [],
      };
    });
    actions.push(...buckets.flatMap((bucket) => bucket.fix));
    if (settings.fixActions) {
      for (const { item, diagnostic } of dead) actions.push(removeAction(item, [diagnostic ?? toUnusedDiagnostic(document, item, context)], target, context));
    }
    // With diagnostics, although it repairs more than these: an editor puts actions without them last.
    const diagnostics = buckets.flatMap((bucket) => bucket.safe);
    if (diagnostics.length > 0 && countSafe(document, document.findings()) > 1)
      actions.push({ title: say(context.locale, 'fixAll'), kind: 'quickfix', diagnostics, data: { do: 'fixAll', ...target } });
    actions.push(...buckets.flatMap((bucket) => bucket.ignore), ...buckets.flatMap((bucket) => bucket.show));
  }
  if (settings.refactorings && refactoringKinds.some(wants)) actions.push(...[...refactorActions(document, params, target, context), ...spreadActions(document, params, target, context)].filter(({ kind }) => wants(kind ?? '')));
  // Asked for by name only: in a plain menu the quick fix above says the same.
  if (params.context.only !== undefined && settings.fixAll) {
    if (wants(fixAllKind) && countSafe(document, document.findings()) > 0) actions.push({ title: say(context.locale, 'fixAll'), kind: fixAllKind, data: { do: 'fixAll', ...target } });
    if (document.isCell && wants(notebookFixAllKind) && countSafe(document, document.findingsOfModule()) > 0)
      actions.push({ title: say(context.locale, 'fixNotebook'), kind: notebookFixAllKind, data: { do: 'fixNotebook', ...target } });
  }
  return onePreferred(actions);
}

/** Whether somebody asked for a kind of action, by itself or by one above it; without a wish, for all. */
export function wantedKinds({ context: { only: kinds } }: CodeActionParams): (kind: string) => boolean {
  return (kind) => kinds === undefined || kinds.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
}

type Item = Finding | DeadSuppression;

interface Meant<T extends Item> {
  readonly item: T;
  readonly diagnostic: Diagnostic | undefined;
}

/** What a request means: what the diagnostics it names stand for, or else all that touches its range. */
function meantBy(document: Document, params: CodeActionParams, { core }: ActionContext): { readonly findings: readonly Meant<Finding>[]; readonly dead: readonly Meant<DeadSuppression>[] } {
  const span = document.lines.span(params.range);
  const own = params.context.diagnostics.filter((diagnostic) => diagnostic.source === source);
  const match = <T extends Item>(items: readonly T[]): readonly Meant<T>[] =>
    items
      .filter((item) => item.start <= span.end && span.start <= item.end)
      .map((item) => ({ item, diagnostic: own.find((diagnostic) => isOf(document, diagnostic, item)) }));
  const findings = match(document.findings());
  const dead = match(document.unused(core));
  if (![...findings, ...dead].some(({ diagnostic }) => diagnostic)) return { findings, dead };
  return { findings: findings.filter(({ diagnostic }) => diagnostic), dead: dead.filter(({ diagnostic }) => diagnostic) };
}

function isOf(document: Document, diagnostic: Diagnostic, item: Item): boolean {
  if (diagnostic.code !== item.rule) return false;
  if (isData(diagnostic.data)) return diagnostic.data.id === item.id;
  return document.lines.offset(diagnostic.range.start) === item.start;
}

function isData(data: unknown): data is DiagnosticData {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string';
}

function fixActions(finding: Finding, fixes: readonly Fix[], diagnostics: Diagnostic[], target: ActionTarget, { core, locale }: ActionContext): OpenAction[] {
  return fixes.map((fix, index) => ({
    title: `${core.render(fix.title, locale)} (${finding.rule})`,
    kind: 'quickfix',
    diagnostics,
    ...(fix.isPreferred ? { isPreferred: true } : {}),
    data: { do: 'fix', ...target, finding: finding.id, index },
  }));
}

/** "Fix all of this kind", when the same fix would repair at least one more finding of the rule. */
function kindActions(
  document: Document,
  finding: Finding,
  fixes: readonly Fix[],
  diagnostics: Diagnostic[],
  target: ActionTarget,
  { locale }: ActionContext,
): OpenAction[] {
  const kind = fixes[0]?.kind;
  if (kind === undefined) return [];
  const repeats = document.findings().some((other) => other !== finding && other.rule === finding.rule && document.fixes(other).some((fix) => fix.kind === kind));
  if (!repeats) return [];
  return [{ title: say(locale, 'fixAllOfKind', finding.rule), kind: 'quickfix', diagnostics, data: { do: 'fixKind', ...target, rule: finding.rule, kind } }];
}

/** An entry of the project instead of a comment at every call. The name is the whole one: `open` is `builtins.open` in the tables. */
function allowActions(document: Document, finding: Finding, diagnostics: Diagnostic[], target: ActionTarget, { core, locale, hasProject }: ActionContext): OpenAction[] {
  const name = finding.message.args?.['name'];
  if (!hasProject || typeof name !== 'string' || core.ruleByName(finding.rule)?.family !== 'blocking') return [];
  const isPlain = name.includes('.') || document.view?.options?.blockingExtend.includes(name);
  const data: ActionRequest = { do: 'allowBlocking', ...target, name: isPlain ? name : `builtins.${name}` };
  return [{ title: say(locale, 'allowBlocking', name), kind: 'quickfix', diagnostics, data }];
}

/** What cannot be had comes with the reason, for people who ask; nobody did when the editor only looks whether there is anything. */
function refactorActions(document: Document, params: CodeActionParams, target: ActionTarget, { core, features, locale }: ActionContext): readonly OpenAction[] {
  const { start, end } = document.lines.span(params.range);
  const showsRefused = features.disabledActions && params.context.triggerKind !== automatic;
  return document.refactorings({ start, end }).flatMap(({ id, title, kind, refused }): readonly OpenAction[] => {
    const action = { title: core.render(title, locale), kind };
    if (refused === null) return [{ ...action, data: { do: 'refactor', ...target, id, start, end } }];
    return showsRefused ? [{ ...action, disabled: { reason: core.render(refused, locale) } }] : [];
  });
}

/** What it would change is looked for when somebody chooses it: it may take every file of the project. */
function spreadActions(document: Document, params: CodeActionParams, target: ActionTarget, { locale }: ActionContext): readonly OpenAction[] {
  const name = document.isCell ? null : document.ask<string | null>(null, ({ spread }) => spread.plainFunctionAt(document.lines.offset(params.range.start)));
  return name === null ? [] : [{ title: say(locale, 'makeAsync', name), kind: 'refactor.rewrite', data: { do: 'makeAsync', ...target, name } }];
}

function removeAction({ id }: DeadSuppression, diagnostics: Diagnostic[], target: ActionTarget, { locale }: ActionContext): OpenAction {
  return { title: say(locale, 'removeSuppression'), kind: 'quickfix', diagnostics, isPreferred: true, data: { do: 'unsuppress', ...target, suppression: id } };
}

function ignoreActions(finding: Finding, diagnostics: Diagnostic[], target: ActionTarget, { locale, hasProject }: ActionContext): OpenAction[] {
  const ignore = (key: TextKey, data: ActionRequest): OpenAction => ({ title: say(locale, key, finding.rule), kind: 'quickfix', diagnostics, data });
  return [
    ignore('ignoreLine', { do: 'ignoreLine', ...target, finding: finding.id }),
    ignore('ignoreFile', { do: 'ignoreFile', ...target, finding: finding.id }),
    ...(hasProject ? [ignore('ignoreProject', { do: 'ignoreProject', ...target, rule: finding.rule })] : []),
  ];
}

export function showActions(finding: Finding, diagnostics: Diagnostic[], { locale, showRule }: Pick<ActionContext, 'locale' | 'showRule'>): OpenAction[] {
  const command = showRule(finding.rule);
  if (!command) return [];
  const title = say(locale, 'documentation', finding.rule);
  return [{ title, kind: 'quickfix', diagnostics, command: { title, command: command.command, arguments: [...command.arguments] } }];
}

function countSafe(document: Document, findings: readonly Finding[]): number {
  let count = 0;
  for (const finding of findings) if (document.fixes(finding).some((fix) => fix.safety === 'safe')) count++;
  return count;
}

function onePreferred(actions: readonly OpenAction[]): readonly OpenAction[] {
  const first = actions.find((action) => action.isPreferred);
  return actions.map((action) => (action.isPreferred && action !== first ? { ...action, isPreferred: false } : action));
}
