// Taking a timeout scope away from a block, and putting a `try` around it instead of into it.

import type { CaughtInside, TimeoutScope } from '../facts/timeout-scopes.ts';
import type { EditBuilder } from './builder.ts';
import { shiftLines, standsAlone } from './shift-lines.ts';

/** `async with timeout(…): try: …` becomes `try: async with timeout(…): …`. */
export function tryOutside({ handler, scope }: CaughtInside): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { node } = scope.fact;
    const { tryNode } = handler;
    const { text } = edit.slot;
    const header = headerOf(edit, scope);
    if (header === null || !standsAlone(edit, { start: node.start, end: header.end + 1 }) || text.slice(edit.lineStart(tryNode.start), tryNode.start).trim() !== '') return false;
    if (!text.startsWith('try', tryNode.start) || !edit.indentAt(tryNode.start).startsWith(edit.indentAt(node.start) + edit.indentUnit)) return false;
    const [first] = tryNode.handlers;
    if (first === undefined) return false;
    edit.replace(header, 'try');
    edit.replace({ start: tryNode.start, end: tryNode.start + 'try'.length }, edit.text(header));
    return shiftLines(edit, first.start, tryNode.end, 'left');
  };
}

/** The statements stay, the `with` around them goes. */
export function removeScope(scope: TimeoutScope): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { node } = scope.fact;
    const header = headerOf(edit, scope);
    const [first] = node.body.statements;
    if (header === null || first === undefined || node.items[0]?.target !== null) return false;
    const { text } = edit.slot;
    const start = edit.lineStart(node.start);
    const lineEnd = text.indexOf('\n', header.end) + 1;
    // The body begins on a line of its own, and no comment goes with the header.
    if (lineEnd === 0 || lineEnd > first.start || text.slice(start, node.start).trim() !== '' || !/^:\s*$/.test(text.slice(header.end, lineEnd))) return false;
    edit.replace({ start, end: lineEnd }, '');
    return shiftLines(edit, lineEnd, node.end, 'left');
  };
}

/** `async with timeout(5)`, up to the colon; null where it takes several lines. */
function headerOf(edit: EditBuilder, { fact }: TimeoutScope): { start: number; end: number } | null {
  const item = fact.node.items[0];
  if (item === undefined) return null;
  const behind = /^\s*\)?\s*(?=:)/.exec(edit.slot.text.slice(item.end));
  const header = { start: fact.node.start, end: item.end + (behind?.[0].length ?? 0) };
  return behind === null || edit.text(header).includes('\n') ? null : header;
}
