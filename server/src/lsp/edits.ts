import type { AnnotatedTextEdit, CreateFile, TextDocumentEdit, TextEdit as LspEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../analysis/index.ts';
import type { Document } from './document.ts';
import type { Features } from './features.ts';
import { Lines } from './lines.ts';

/** An edit of an open document, and of the cells beside it, bound to versions where the client can check them. Null: it touches what nobody shows. */
export function editOf(document: Document, edits: readonly TextEdit[], features: Features, annotation?: string): WorkspaceEdit | null {
  const parts = new Map<string, { readonly version: number; readonly edits: LspEdit[] }>();
  for (const edit of edits) {
    const at = document.locate(edit);
    if (at === null) return null;
    const part = parts.get(at.uri) ?? { version: at.version, edits: [] };
    parts.set(at.uri, part);
    part.edits.push({ range: at.range, newText: edit.newText });
  }
  if (!features.documentChanges) return { changes: Object.fromEntries([...parts].map(([uri, part]) => [uri, part.edits])) };
  const isAnnotated = annotation !== undefined && features.changeAnnotations;
  const documentChanges = [...parts].map(([uri, part]): TextDocumentEdit => ({
    textDocument: { uri, version: part.version },
    edits: isAnnotated ? part.edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: 'suggestion' })) : part.edits,
  }));
  if (!isAnnotated) return { documentChanges };
  return {
    documentChanges,
    // One file and one finding that a person picked from a menu: nothing to confirm a second time.
    changeAnnotations: { suggestion: { label: annotation, needsConfirmation: false } },
  };
}

/** Edits of a file that need not be open; `text` null creates it. Null where the client cannot do that. */
export function fileEdit(uri: string, text: string | null, edits: readonly TextEdit[], features: Features): WorkspaceEdit | null {
  if (edits.length === 0) return null;
  const lines = new Lines(text ?? '');
  const converted = edits.map((edit) => ({ range: lines.range(edit), newText: edit.newText }));
  if (text !== null && !features.documentChanges) return { changes: { [uri]: converted } };
  if (!features.documentChanges || (text === null && !features.createFiles)) return null;
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits: converted };
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return { documentChanges: text === null ? [create, change] : [change] };
}

/** The one replacement between two texts, cut to what differs. */
export function replacement(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && splitsPair(before, start)) start--;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  if (tail > 0 && splitsPair(before, before.length - tail)) tail--;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

/** Whether an offset lies inside CRLF or a surrogate pair, where no position of an editor may be. */
function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const at = text.charCodeAt(offset);
  return (before === 13 && at === 10) || (before >= 0xd800 && before < 0xdc00 && at >= 0xdc00 && at < 0xe000);
}

/** All edits that can be made together, in order; of two that overlap the first one wins, equal ones (an import) are made once. */
export function mergeEdits(groups: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const group of groups) {
    const fresh = group.filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (fresh.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...fresh);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}
