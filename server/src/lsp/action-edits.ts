import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Fix, Locale } from '../analysis/index.ts';
import type { Asking } from './asking.ts';
import type { Core } from './core.ts';
import type { Document } from './document.ts';
import { editOf, fileEdit, mergeEdits, replacement } from './edits.ts';
import type { Features } from './features.ts';
import { decoded } from './file-names.ts';
import type { Projects } from './projects.ts';
import { makeAsyncEverywhere } from './spread.ts';
import { say } from './texts.ts';
import { removalOf } from './unused-suppressions.ts';

export interface ActionTarget {
  readonly uri: string;
  readonly version: number;
}

/** The `data` of a code action: what its edit is made from when somebody wants it. */
export type ActionRequest = ActionTarget &
  (
    | { readonly do: 'fix'; readonly finding: string; readonly index: number }
    | { readonly do: 'fixKind'; readonly rule: string; readonly kind: string }
    | { readonly do: 'fixAll' | 'fixNotebook' }
    | { readonly do: 'ignoreLine' | 'ignoreFile'; readonly finding: string }
    | { readonly do: 'ignoreProject'; readonly rule: string }
    | { readonly do: 'allowBlocking'; readonly name: string }
    | { readonly do: 'refactor'; readonly id: string; readonly start: number; readonly end: number }
    | { readonly do: 'makeAsync'; readonly name: string }
    | { readonly do: 'unsuppress'; readonly suppression: string }
  );

export interface EditContext {
  readonly features: Features;
  readonly locale: Locale;
  readonly projects: Projects;
  readonly core: Pick<Core, 'applyEdits' | 'rules' | 'ruleByName'>;
  readonly asking: Asking;
  /** Tells the person why nothing was done. */
  readonly refuse: (reason: string) => void;
}

export function isActionRequest(data: unknown): data is ActionRequest {
  return typeof data === 'object' && data !== null && 'do' in data && 'uri' in data && typeof data.uri === 'string' && 'version' in data;
}

/** The edit of an action, null when what it was made for is gone. */
export async function editFor(document: Document, request: ActionRequest, context: EditContext): Promise<WorkspaceEdit | null> {
  const { features } = context;
  switch (request.do) {
    case 'fix': {
      const fix = fixOf(document, request.finding, request.index);
      if (!fix) return null;
      return editOf(document, fix.edits, features, fix.safety === 'suggestion' ? say(context.locale, 'suggestion') : undefined);
    }
    case 'ignoreLine':
    case 'ignoreFile': {
      const finding = document.findings().find((candidate) => candidate.id === request.finding);
      const fixes = finding && document.suppressions(finding);
      return fixes ? editOf(document, (request.do === 'ignoreLine' ? fixes.line : fixes.file).edits, features) : null;
    }
    case 'ignoreProject': {
      const change = await context.projects.ignoreIn(request.uri, request.rule);
      return change && fileEdit(change.uri, change.text, change.edits, features);
    }
    case 'allowBlocking': {
      const change = await context.projects.allowBlockingIn(request.uri, request.name);
      return change && fileEdit(change.uri, change.text, change.edits, features);
    }
    case 'refactor': {
      const found = document.refactorings(request).find((candidate) => candidate.id === request.id);
      return found?.edits ? editOf(document, found.edits, features) : null;
    }
    case 'makeAsync': {
      const found = await makeAsyncEverywhere({ path: decoded(request.uri), name: request.name }, context.asking, features, context.locale);
      if ('edit' in found) return found.edit;
      context.refuse(found.refused);
      return null;
    }
    case 'unsuppress': {
      const dead = document.unused(context.core).find((candidate) => candidate.id === request.suppression);
      return dead ? editOf(document, removalOf(document.text, dead), features) : null;
    }
    case 'fixKind': {
      const each = document.findings().filter((finding) => finding.rule === request.rule);
      const fixes = each.flatMap((finding) => document.fixes(finding).find((fix) => fix.kind === request.kind) ?? []);
      return wholeEdit(document, document.fixAll({ rule: request.rule, kind: request.kind }), fixes, context);
    }
    case 'fixAll':
    case 'fixNotebook': {
      const findings = request.do === 'fixAll' ? document.findings() : document.findingsOfModule();
      const fixes = findings.flatMap((finding) => document.fixes(finding).find((fix) => fix.safety === 'safe') ?? []);
      return wholeEdit(document, document.fixAll(), fixes, context);
    }
  }
}

/** Small edits where they give the same text as all rounds of fixing together, else the one stretch that differs. */
function wholeEdit(document: Document, whole: string | null, fixes: readonly Fix[], { features, core }: EditContext): WorkspaceEdit | null {
  if (whole === null) return null;
  const merged = mergeEdits(fixes.map((fix) => fix.edits));
  // Cells stay apart, with their magics: a stretch of their joined text is nothing that an editor could replace.
  if (document.isCell || core.applyEdits(document.text, merged) === whole) return editOf(document, merged, features);
  return editOf(document, [replacement(document.text, whole)], features);
}

function fixOf(document: Document, id: string, index: number): Fix | undefined {
  const finding = document.findings().find((candidate) => candidate.id === id);
  return finding && document.fixes(finding)[index];
}
