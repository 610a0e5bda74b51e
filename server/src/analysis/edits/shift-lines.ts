// Moving whole lines one step to the right or to the left.

import type { Node } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** Every line that begins in the span. False where that would change the contents of a text, or a line is not deep enough. */
export function shiftLines(edit: EditBuilder, from: number, to: number, direction: 'right' | 'left'): boolean {
  const { text } = edit.slot;
  if (/"""|'''|\\\r?\n/.test(text.slice(from, to))) return false;
  const unit = edit.indentUnit;
  for (let at = edit.lineStart(from); at < to;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() !== '') {
      if (direction === 'right') edit.insert(at, unit);
      else if (line.startsWith(unit)) edit.replace({ start: at, end: at + unit.length }, '');
      // A comment at the margin stays where it is.
      else if (!/^\s*#/.test(line)) return false;
    }
    if (end < 0) break;
    at = end + 1;
  }
  return true;
}

/** Nothing else stands on the lines of the node; a comment behind it may. */
export function standsAlone(edit: EditBuilder, node: Node): boolean {
  const { text } = edit.slot;
  return text.slice(edit.lineStart(node.start), node.start).trim() === '' && /^\s*(#.*)?$/.test(text.slice(node.end, endOfLine(edit, node.end)));
}

/** Before the line's break, a comment included. */
export function endOfLine(edit: EditBuilder, offset: number): number {
  const { text } = edit.slot;
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}

/** New lines behind the one that holds `offset`, each with this indentation. */
export function addLines(edit: EditBuilder, offset: number, indent: string, lines: readonly string[]): void {
  edit.insert(endOfLine(edit, offset), lines.map((line) => `${edit.newline}${indent}${line}`).join(''));
}
