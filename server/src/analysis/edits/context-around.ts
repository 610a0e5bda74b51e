// A generator around a task: what stands before its `yield` runs when the application starts, what stands behind it at the end.

import type { Endless } from '../facts/startup.ts';
import type { CallFact } from '../facts/types.ts';
import type { Expr } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';
import { freeName } from './free-name.ts';

/** `app.on_startup.append(lambda app: create_task(poll(app)))` → a generator that starts and ends the task, appended to `list`. */
export function contextAround(registers: CallFact, handler: Expr, { name, call }: Endless, list: string): (edit: EditBuilder) => boolean {
  return (edit) => {
    const statement = edit.slot.facts.statements[registers.statement]?.node;
    const { callee } = registers.node;
    if (statement?.kind !== 'expression' || callee.kind !== 'attribute' || callee.value.kind !== 'attribute' || /[#\n]/.test(edit.text(statement))) return false;
    if (edit.text({ start: edit.lineStart(statement.start), end: statement.start }).trim() !== '') return false;
    const param = handler.kind === 'lambda' ? handler.params.length === 1 ? handler.params[0]?.name : undefined : 'app';
    if (param === undefined) return false;
    const generator = freeName(edit, `run_${name.replace(/^_+/, '')}`);
    const asyncio = edit.imported('asyncio', registers);
    const task = param === 'task' ? 'background' : 'task';
    const coroutine = call === null ? `${edit.text(handler)}(${param})` : edit.text(call);
    const lines = [`${task} = ${asyncio}.create_task(${coroutine})`, 'yield', `${task}.cancel()`, `await ${asyncio}.gather(${task}, return_exceptions=True)`];
    const indent = edit.indentAt(statement.start);
    const nl = edit.newline;
    const body = lines.map((line) => `${nl}${indent}${edit.indentUnit}${line}`).join('');
    edit.insert(statement.start, `async def ${generator}(${param}):${body}${nl.repeat(indent === '' ? 3 : 2)}${indent}`);
    edit.replace({ start: callee.value.nameStart, end: callee.value.nameStart + callee.value.name.length }, list);
    edit.replace(handler, generator);
    return true;
  };
}
