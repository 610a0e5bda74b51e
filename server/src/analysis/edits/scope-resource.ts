// Closing an object on every way out: `async with`, or `finally`, around the statements that use it.

import { ownerFunction } from '../facts/context.ts';
import type { OpenResource } from '../facts/resources.ts';
import type { CallFact, StatementFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

/** `x = Client()` and what follows in its block become `async with Client() as x:`. */
export function enterAround(call: CallFact, open: OpenResource): (edit: EditBuilder) => boolean {
  return (edit) => {
    if (open.binding === null) return enterInline(edit, call);
    const rest = statementsBehind(edit, call, open);
    if (rest === null) return false;
    const { statement, last } = rest;
    edit.replace(statement.node, `async with ${edit.text(call.node)} as ${open.binding.name}:`);
    return indentLines(edit, rest.from, last.node.end);
  };
}

/** `x = Client()`, then `try:` … `finally: await x.close()`. */
export function closeInFinally(call: CallFact, open: OpenResource): (edit: EditBuilder) => boolean {
  return (edit) => {
    const rest = open.binding === null ? null : statementsBehind(edit, call, open);
    const [close] = open.resource.close;
    if (rest === null || close === undefined || open.binding === null) return false;
    const { knowledge } = edit.file.names.resolver(edit.slot);
    const awaited = knowledge.member(open.of, close)?.api.awaitable !== undefined;
    const indent = edit.indentAt(rest.statement.node.start);
    const nl = edit.newline;
    edit.insert(rest.from, `${indent}try:${nl}`);
    if (!indentLines(edit, rest.from, rest.last.node.end)) return false;
    edit.insert(lineEnd(edit, rest.last.node.end), `${nl}${indent}finally:${nl}${indent}${edit.indentUnit}${awaited ? 'await ' : ''}${open.binding.name}.${close}()`);
    return true;
  };
}

/** `async with Client().get(…) as r:` and `r = await Client().get(…)`: the client gets a name and a block. */
function enterInline(edit: EditBuilder, call: CallFact): boolean {
  const { facts } = edit.slot;
  const statement = facts.statements[call.statement];
  if (statement === undefined || edit.text({ start: edit.lineStart(statement.node.start), end: statement.node.start }).trim() !== '') return false;
  const resolver = edit.file.names.resolver(edit.slot);
  const name = ['session', 'client', 'new_client'].find((candidate) => !resolver.isLocal(candidate, call) && !edit.file.registry.names.has(candidate));
  if (name === undefined) return false;
  const { node } = statement;
  if (node.kind === 'with') {
    const first = node.items[0]?.context;
    if (!node.async || first === undefined || first.start !== call.node.start) return false;
    edit.replace(call.node, `${edit.text(call.node)} as ${name}, ${name}`);
    return true;
  }
  if (node.kind !== 'expression' && node.kind !== 'assign' && node.kind !== 'return') return false;
  // What is awaited elsewhere on the line would now wait inside the block as well; one call is what can be seen through.
  const indent = edit.indentAt(node.start);
  edit.insert(edit.lineStart(node.start), `${indent}async with ${edit.text(call.node)} as ${name}:${edit.newline}`);
  if (!indentLines(edit, edit.lineStart(node.start), node.end)) return false;
  edit.replace(call.node, name);
  return true;
}

/** What can move into a block: the statements behind, when nothing outside them reads the name. */
function statementsBehind(edit: EditBuilder, call: CallFact, open: OpenResource): { statement: StatementFact; last: StatementFact; from: number } | null {
  const { facts, text } = edit.slot;
  const statement = facts.statements[call.statement];
  if (statement === undefined || statement.node.kind !== 'assign' || statement.node.annotation !== null) return null;
  const behind = facts.statements.filter((found) => found.region === statement.region && found.node.start > statement.node.end && found.scope === statement.scope && ownerFunction(facts, found) === ownerFunction(facts, statement));
  const last = behind.at(-1);
  const from = lineEnd(edit, statement.node.end) + (text.startsWith('\r\n', lineEnd(edit, statement.node.end)) ? 2 : 1);
  if (last === undefined || behind[0] === undefined || behind[0].node.start < from) return null;
  if (open.reads.some((read) => read.start < statement.node.start || read.end > last.node.end)) return null;
  if (edit.text({ start: edit.lineStart(statement.node.start), end: statement.node.start }).trim() !== '') return null;
  return { statement, last, from };
}

/** One step to the right, line by line. False where that would change the contents of a text. */
export function indentLines(edit: EditBuilder, from: number, to: number): boolean {
  const { text } = edit.slot;
  if (/"""|'''|\\\r?\n/.test(text.slice(from, to))) return false;
  for (let at = from; at < to;) {
    const end = text.indexOf('\n', at);
    if (text.slice(at, end < 0 ? text.length : end).trim() !== '') edit.insert(at, edit.indentUnit);
    if (end < 0) break;
    at = end + 1;
  }
  return true;
}

export function lineEnd(edit: EditBuilder, offset: number): number {
  const { text } = edit.slot;
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}
