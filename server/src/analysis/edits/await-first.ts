// Waiting in a statement of its own, so that the one behind it reads and writes without a pause.

import type { StatementFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

export function awaitFirst(edit: EditBuilder, { node, scope }: StatementFact, late: Expr): boolean {
  const source = edit.text(late);
  // Outside the brackets around it a line break would end the statement.
  if (/[\r\n#]/.test(source) || edit.text({ start: edit.lineStart(node.start), end: node.start }).trim() !== '') return false;
  const { facts } = edit.slot;
  const taken = (name: string): boolean => facts.scopes[scope]?.bindings.has(name) === true || facts.reads.some((read) => read.name === name) || edit.file.registry.names.has(name);
  const name = ['value', 'result', 'awaited', 'new_value'].find((candidate) => !taken(candidate));
  if (name === undefined) return false;
  edit.insert(node.start, `${name} = ${source}${edit.newline}${edit.indentAt(node.start)}`);
  edit.replace(late, name);
  return true;
}
