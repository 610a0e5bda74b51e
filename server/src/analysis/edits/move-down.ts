// Making a value where it is used instead of a few lines above.

import type { NameRead, StatementFact, UnitFacts } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** Puts `value` in the place of the one mention of its name and removes the assignment. False where the line holds more than that, or where what `value` reads is bound anew in between. */
export function moveDown(edit: EditBuilder, facts: UnitFacts, assignment: StatementFact, value: Expr, read: NameRead): boolean {
  const { text } = edit.slot;
  const { node } = assignment;
  const start = edit.lineStart(node.start);
  const lineEnd = text.indexOf('\n', node.end);
  if (lineEnd < 0 || text.slice(start, node.start).trim() !== '' || text.slice(node.end, lineEnd).trim() !== '' || edit.text(value).includes('\n')) return false;
  const scope = facts.scopes[assignment.scope];
  const inside = facts.reads.filter((found) => found.start >= value.start && found.end <= value.end);
  if (inside.some((found) => scope?.bindings.get(found.name)?.some((binding) => binding.start > node.end && binding.start < read.start) === true)) return false;
  edit.replace({ start, end: lineEnd + 1 }, '');
  edit.replace({ start: read.start, end: read.end }, edit.text(value));
  return true;
}

/** Evaluated later it gives the same: names, constants and a call of them. */
export function isTimeless(value: Expr): boolean {
  switch (value.kind) {
    case 'name': case 'constant': return true;
    case 'call': return value.callee.kind === 'name' && value.args.every((argument) => isTimeless(argument.value));
    default: return false;
  }
}
