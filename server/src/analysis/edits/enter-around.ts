// A statement moves into an `async with` of its own.

import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { indentLines } from './scope-resource.ts';

export function enterAroundStatement(edit: EditBuilder, call: CallFact, context: string): boolean {
  const statement = edit.slot.facts.statements[call.statement]?.node;
  if (statement === undefined || (statement.kind !== 'expression' && statement.kind !== 'assign' && statement.kind !== 'return')) return false;
  const start = edit.lineStart(statement.start);
  if (edit.text({ start, end: statement.start }).trim() !== '') return false;
  edit.insert(start, `${edit.indentAt(statement.start)}async with ${context}:${edit.newline}`);
  return indentLines(edit, start, statement.end);
}
