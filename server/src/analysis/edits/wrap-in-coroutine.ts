// An expression that needs a running loop, moved into a coroutine function of its own.

import type { CallFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

/** `run(gather(a(), b()))`: an `async def` that awaits the expression goes before the statement, and its call takes the expression's place. */
export function wrapInCoroutine(edit: EditBuilder, call: CallFact, wanted: string): boolean {
  const { facts } = edit.slot;
  const statement = facts.statements[call.statement]?.node;
  const scope = facts.scopes[call.scope];
  if (statement === undefined || (statement.kind !== 'expression' && statement.kind !== 'assign' && statement.kind !== 'return')) return false;
  if (scope?.kind !== 'function' && scope?.kind !== 'unit') return false;
  const start = edit.lineStart(statement.start);
  if (edit.text({ start, end: statement.start }).trim() !== '') return false;
  const taken = (name: string): boolean => facts.scopes.some(({ bindings }) => bindings.has(name)) || facts.reads.some((read) => read.name === name) || edit.file.registry.names.has(name);
  let name = wanted;
  for (let count = 2; taken(name); count++) name = `${wanted}_${count}`;
  const indent = edit.indentAt(statement.start);
  const nl = edit.newline;
  edit.insert(start, `${indent}async def ${name}():${nl}${indent}${edit.indentUnit}return await ${edit.text(call.node)}${nl}${nl}${indent === '' ? nl : ''}`);
  edit.replace(call.node, `${name}()`);
  return true;
}
