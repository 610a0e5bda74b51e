// A callback of the event loop that creates a task, as a function that keeps it.

import type { CallbackTask } from '../facts/callback-tasks.ts';
import type { Callback } from '../facts/coroutine-functions.ts';
import type { CallFact } from '../facts/types.ts';
import type { Span } from '../model.ts';
import type { EditBuilder } from './builder.ts';
import { keepingLines } from './keep-task.ts';

/** For a lambda that creates one. */
export function keepInFunction({ lambda, registers }: CallbackTask): (edit: EditBuilder) => boolean {
  return (edit) => {
    if (lambda === null || /[#\n]/.test(edit.text(lambda.node))) return false;
    const { params, body } = lambda.node;
    // From `lambda` to the colon: stars and defaults belong to the list.
    const list = params.length === 0 ? '' : /^lambda\s*([\s\S]*?)\s*:\s*$/.exec(edit.text({ start: lambda.node.start, end: body.start }))?.[1];
    return list !== undefined && inFunction(edit, registers, { replaced: lambda.node, list, names: params.map(({ name }) => name), creation: edit.text(lambda.call.node) });
  };
}

/** For a coroutine function: `call_later(5, work, a)` → a function that creates and keeps the task of `work(a)`. */
export function keepTaskOf(registers: CallFact, { argument, given }: Callback): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { args } = registers.node;
    const behind = args.slice(args.indexOf(argument) + 1);
    if (given === null || argument.form !== 'positional' || /[#\n]/.test(edit.text(registers.node)) || behind.some(({ form }) => form !== 'positional')) return false;
    const task = `${edit.imported('asyncio', registers)}.create_task`;
    const name = edit.text(argument.value);
    if (given === 'receiver') return inFunction(edit, registers, { replaced: argument, list: 'done', names: ['done'], creation: `${task}(${name}(done))` });
    const own = behind.map((each) => edit.text(each)).join(', ');
    return inFunction(edit, registers, { replaced: { start: argument.start, end: behind.at(-1)?.end ?? argument.end }, list: '', names: [], creation: `${task}(${name}(${own}))` });
  };
}

interface Starter {
  readonly replaced: Span;
  /** Its parameters, as they are written. */
  readonly list: string;
  readonly names: readonly string[];
  readonly creation: string;
}

/** Defines the function in front of the statement and names it there. */
function inFunction(edit: EditBuilder, registers: CallFact, { replaced, list, names, creation }: Starter): boolean {
  const { facts, text } = edit.slot;
  const statement = facts.statements[registers.statement]?.node;
  if (statement === undefined || 'body' in statement || facts.scopes[registers.scope]?.kind === 'comprehension') return false;
  const scope = facts.scopes[registers.scope];
  const inClass = scope?.kind === 'class' || (scope?.kind === 'unit' && edit.slot.container.classKey !== null);
  if (inClass || text.slice(edit.lineStart(statement.start), statement.start).trim() !== '') return false;
  const resolver = edit.file.names.resolver(edit.slot);
  const free = (name: string): boolean => !resolver.isLocal(name, registers) && !edit.file.registry.names.has(name);
  const name = ['start_task', 'start_background_task'].find(free);
  const task = ['task', 'background_task'].find((candidate) => free(candidate) && !names.includes(candidate));
  const lines = name === undefined || task === undefined ? null : keepingLines(edit, task, creation, registers);
  if (name === undefined || lines === null) return false;
  const indent = edit.indentAt(statement.start);
  const nl = edit.newline;
  const body = lines.map((line) => `${nl}${indent}${edit.indentUnit}${line}`).join('');
  edit.insert(statement.start, `def ${name}(${list}):${body}${nl}${nl}${indent}`);
  edit.replace(replaced, name);
  return true;
}
