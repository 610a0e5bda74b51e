// Lines one step to the right.

import type { EditBuilder } from './builder.ts';

/** From the start of a line to `to`. False where that would change the contents of a text. */
export function indentLines(edit: EditBuilder, from: number, to: number, by: string): boolean {
  const { text } = edit.slot;
  if (/"""|'''|\\\r?\n/.test(text.slice(from, to))) return false;
  for (let at = from; at < to;) {
    const end = text.indexOf('\n', at);
    if (text.slice(at, end < 0 ? text.length : end).trim() !== '') edit.insert(at, by);
    if (end < 0) break;
    at = end + 1;
  }
  return true;
}
