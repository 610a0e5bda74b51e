// `task_done()` in a `finally` around what is done with an item.

import { ownerFunction } from '../facts/context.ts';
import { methodCall } from '../facts/queues.ts';
import type { Slot } from '../facts/slot.ts';
import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { indentLines, lineEnd } from './scope-resource.ts';

/** Everything behind the `get` in its block moves into `try`. False where the `get` is part of a larger statement, or the last one. */
export function finishInFinally(edit: EditBuilder, slot: Slot, get: CallFact): boolean {
  const inSlot = edit.in(slot);
  const queue = methodCall(get, 'get', 'get_nowait');
  const statement = slot.facts.statements[get.statement];
  if (inSlot === null || queue === null || statement === undefined || (statement.node.kind !== 'assign' && statement.node.kind !== 'expression')) return false;
  const { facts, text } = slot;
  if (statement.region < 0 || text.slice(inSlot.lineStart(statement.node.start), statement.node.start).trim() !== '') return false;
  const behind = facts.statements.filter((found) => found.region === statement.region && found.scope === statement.scope && found.node.start > statement.node.end && ownerFunction(facts, found) === ownerFunction(facts, statement));
  const last = behind.at(-1);
  const from = text.indexOf('\n', statement.node.end) + 1;
  if (last === undefined || from === 0 || (behind[0]?.node.start ?? 0) < from) return false;
  const indent = inSlot.indentAt(statement.node.start);
  inSlot.insert(from, `${indent}try:${edit.newline}`);
  if (!indentLines(inSlot, from, last.node.end)) return false;
  inSlot.insert(lineEnd(inSlot, last.node.end), `${edit.newline}${indent}finally:${edit.newline}${indent}${edit.indentUnit}${inSlot.text(queue)}.task_done()`);
  return true;
}
