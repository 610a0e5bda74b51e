// `async with session.get(…) as response:` in place of a response that nobody releases.

import type { OpenResource } from '../facts/resources.ts';
import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { enterAround, lineEnd } from './scope-resource.ts';

export function enterResponse(edit: EditBuilder, call: CallFact, open: OpenResource): boolean {
  if (open.binding !== null) return enterAround(call, open)(edit);
  const statement = edit.slot.facts.statements[call.statement]?.node;
  if (statement?.kind !== 'expression' || statement.value.kind !== 'await' || statement.value.value !== call.node) return false;
  const end = lineEnd(edit, statement.end);
  if (edit.text({ start: edit.lineStart(statement.start), end: statement.start }).trim() !== '' || edit.text({ start: statement.end, end }).trim() !== '') return false;
  edit.replace({ start: statement.start, end: call.node.start }, 'async with ');
  edit.insert(statement.end, `:${edit.newline}${edit.indentAt(statement.start)}${edit.indentUnit}pass`);
  return true;
}
