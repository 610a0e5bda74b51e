// A done callback that writes the error of a task into the log.

import type { Attribute } from '../syntax/ast.ts';
import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { behindImports } from './keep-task.ts';
import { logBy } from './logger.ts';
import { addLines, standsAlone } from './shift-lines.ts';

const callback = '_log_error';

/** Behind the assignment; the function goes behind the imports. */
export function reportWhenDone(call: CallFact, target: Attribute): (edit: EditBuilder) => boolean {
  return (edit) => {
    const statement = edit.slot.facts.statements[call.statement]?.node;
    if (statement?.kind !== 'assign' || !standsAlone(edit, statement) || edit.file.registry.names.has(callback) || edit.file.names.resolver(edit.slot).isLocal(callback, call)) return false;
    const { newline: nl, indentUnit: indent } = edit;
    const log = logBy(edit, 'error', call, call.node.start);
    const { at, prefix } = behindImports(edit);
    const lines = [`def ${callback}(task):`, `${indent}if not task.cancelled() and task.exception() is not None:`, `${indent}${indent}${log}("task failed", exc_info=task.exception())`];
    const blank = /^(?:[ \t]*\r?\n){0,2}/.exec(edit.file.text.slice(at))?.[0].split('\n').length ?? 1;
    edit.insertInFile(at, `${prefix}${nl}${lines.join(nl)}${nl.repeat(Math.max(1, 4 - blank))}`);
    addLines(edit, statement.end, edit.indentAt(statement.start), [`${edit.text(target)}.add_done_callback(${callback})`]);
    return true;
  };
}
