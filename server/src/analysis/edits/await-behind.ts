// One more line behind a statement.

import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { lineEnd } from './scope-resource.ts';

/** `await writer.drain()` behind `writer.write(…)`, and behind the comment on its line. */
export function awaitBehind(edit: EditBuilder, call: CallFact, awaited: string): boolean {
  const { text } = edit.slot;
  const statement = edit.slot.facts.statements[call.statement]?.node;
  if (statement?.kind !== 'expression' || statement.value !== call.node) return false;
  const end = lineEnd(edit, statement.end);
  if (text.slice(edit.lineStart(statement.start), statement.start).trim() !== '' || !/^\s*(#.*)?$/.test(text.slice(statement.end, end))) return false;
  edit.insert(end, `${edit.newline}${edit.indentAt(statement.start)}await ${awaited}`);
  return true;
}
