// A lambda that creates a task, as a function that keeps it.

import type { CallbackTask } from '../facts/callback-tasks.ts';
import type { EditBuilder } from './builder.ts';
import { keepingLines } from './keep-task.ts';

export function keepInFunction({ lambda, registers }: CallbackTask): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { facts, text } = edit.slot;
    const statement = facts.statements[registers.statement]?.node;
    if (lambda === null || statement === undefined || 'body' in statement || facts.scopes[registers.scope]?.kind === 'comprehension') return false;
    const scope = facts.scopes[registers.scope];
    const inClass = scope?.kind === 'class' || (scope?.kind === 'unit' && edit.slot.container.classKey !== null);
    if (inClass || text.slice(edit.lineStart(statement.start), statement.start).trim() !== '' || /[#\n]/.test(edit.text(lambda.node))) return false;
    const resolver = edit.file.names.resolver(edit.slot);
    const free = (name: string): boolean => !resolver.isLocal(name, registers) && !edit.file.registry.names.has(name);
    const { params } = lambda.node;
    const name = ['start_task', 'start_background_task'].find(free);
    const task = ['task', 'background_task'].find((candidate) => free(candidate) && params.every((param) => param.name !== candidate));
    if (name === undefined || task === undefined) return false;
    const lines = keepingLines(edit, task, edit.text(lambda.call.node), registers);
    if (lines === null) return false;
    const [first] = params;
    const last = params.at(-1);
    // From `lambda` to the colon: stars and defaults belong to the list.
    const list = first === undefined || last === undefined ? '' : /^lambda\s*([\s\S]*?)\s*:\s*$/.exec(edit.text({ start: lambda.node.start, end: lambda.node.body.start }))?.[1];
    if (list === undefined) return false;
    const indent = edit.indentAt(statement.start);
    const nl = edit.newline;
    const body = lines.map((line) => `${nl}${indent}${edit.indentUnit}${line}`).join('');
    edit.insert(statement.start, `def ${name}(${list}):${body}${nl}${nl}${indent}`);
    edit.replace(lambda.node, name);
    return true;
  };
}
