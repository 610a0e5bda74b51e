// Waiting for a child process while taking what it writes.

import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

/** `communicate()` in place of `wait()`; where the exit status is wanted, it is asked for behind it. */
export function communicate(edit: EditBuilder, call: CallFact): boolean {
  const { callee } = call.node;
  if (callee.kind !== 'attribute' || callee.value.kind !== 'name') return false;
  const method = { start: callee.nameStart, end: callee.end };
  const { facts } = edit.slot;
  const outer = call.use.kind === 'argument' ? facts.calls[call.use.call] : null;
  const use = outer === null || outer === undefined ? call.use : outer.use;
  if (use.kind !== 'awaited') return false;
  if (use.outer.kind === 'discarded') {
    edit.replace(method, 'communicate');
    return true;
  }
  const statement = facts.statements[call.statement]?.node;
  if (statement === undefined || outer !== null || (statement.kind !== 'assign' && statement.kind !== 'return' && statement.kind !== 'expression')) return false;
  if (edit.text({ start: edit.lineStart(statement.start), end: statement.start }).trim() !== '') return false;
  edit.insert(statement.start, `await ${callee.value.name}.communicate()${edit.newline}${edit.indentAt(statement.start)}`);
  edit.replace(use.node, `${callee.value.name}.returncode`);
  return true;
}
