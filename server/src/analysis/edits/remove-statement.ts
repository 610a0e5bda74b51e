// Taking a whole statement out.

import type { StatementFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

/** The lines of a statement that shares them with nothing, and is not alone in its block. */
export function removeStatement(edit: EditBuilder, statement: StatementFact | undefined): boolean {
  if (statement === undefined) return false;
  const { facts, unit } = edit.slot;
  const { container } = unit;
  const alone = statement.region >= 0 || statement.scope > 0
    ? facts.statements.filter((found) => found.region === statement.region && found.scope === statement.scope).length < 2
    : container !== null && edit.file.slots.filter((other) => other.unit.container === container && other.text.trim() !== '').length < 2;
  return !alone && removeLines(edit, statement.node);
}

/** False where something else, a comment too, stands on these lines. */
export function removeLines(edit: EditBuilder, span: { readonly start: number; readonly end: number }): boolean {
  const { text } = edit.file;
  const offset = edit.slot.unit.start;
  const start = text.lastIndexOf('\n', offset + span.start - 1) + 1;
  const newline = text.indexOf('\n', offset + span.end);
  const end = newline < 0 ? text.length : newline + 1;
  if (text.slice(start, offset + span.start).trim() !== '' || text.slice(offset + span.end, end).trim() !== '' || edit.text(span).includes('#')) return false;
  edit.replace({ start: start - offset, end: end - offset }, '');
  return true;
}
