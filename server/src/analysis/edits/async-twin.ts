// Rewriting a blocking call to its asynchronous counterpart.

import { hidesArguments } from '../facts/blocking.ts';
import type { CallFact, StatementFact } from '../facts/types.ts';
import type { Twin } from '../knowledge/types.ts';
import { needsParentheses } from './await.ts';
import type { EditBuilder } from './builder.ts';

/** Whether every argument has a place in the twin's call. */
export function carriesOver(call: CallFact, twin: Twin): boolean {
  const { args } = call.node;
  if (twin.keeps === undefined) return true;
  if (hidesArguments(call.node)) return false;
  const positional = args.filter((argument) => argument.keyword === null).length;
  if (twin.keeps.positional !== undefined && positional > twin.keeps.positional) return false;
  return args.every((argument) => argument.keyword === null || twin.keeps?.keywords === undefined || twin.keeps.keywords.includes(argument.keyword) || twin.renames?.[argument.keyword] !== undefined);
}

function argumentsOf(edit: EditBuilder, call: CallFact, twin: Twin): string {
  return call.node.args.map((argument) => {
    const renamed = argument.keyword === null ? undefined : twin.renames?.[argument.keyword];
    return renamed === undefined ? edit.text(argument) : `${renamed}=${edit.text(argument.value)}`;
  }).join(', ');
}

/** `time.sleep(1)` → `await asyncio.sleep(1)`. Only what changes is replaced. */
export function awaitTwin(edit: EditBuilder, call: CallFact, twin: Twin): boolean {
  if (!carriesOver(call, twin)) return false;
  const spelled = edit.imported(twin.call, call);
  if (needsParentheses(call.use)) {
    edit.replace(call.node, `(await ${spelled}(${argumentsOf(edit, call, twin)}))`);
    return true;
  }
  edit.replace(call.node.callee, `await ${spelled}`);
  for (const argument of call.node.args) {
    const renamed = argument.keyword === null ? undefined : twin.renames?.[argument.keyword];
    if (renamed !== undefined) edit.replace(argument, `${renamed}=${edit.text(argument.value)}`);
  }
  return true;
}

/** `x = requests.get(u)` → `async with httpx.AsyncClient() as client:` with `x = await client.get(u)` inside. The statement must stand alone on its lines. */
export function clientTwin(edit: EditBuilder, call: CallFact, statement: StatementFact, twin: Twin): boolean {
  if (!carriesOver(call, twin) || statement.node.kind === 'for' || 'body' in statement.node) return false;
  const { text } = edit.slot;
  const { node } = statement;
  const start = edit.lineStart(node.start);
  const lineEnd = text.indexOf('\n', node.end);
  const rest = text.slice(node.end, lineEnd < 0 ? text.length : lineEnd);
  if (text.slice(start, node.start).trim() !== '' || !/^\s*(#.*)?$/.test(rest)) return false;
  if (/"""|'''|\\\r?\n/.test(text.slice(node.start, node.end))) return false;
  const method = twin.call.slice(twin.call.lastIndexOf('.') + 1);
  const client = edit.imported(twin.call.slice(0, twin.call.lastIndexOf('.')), call);
  const resolver = edit.file.names.resolver(edit.slot);
  let name = 'client';
  for (let count = 2; resolver.isLocal(name, call) || edit.file.registry.names.has(name); count++) name = `client_${count}`;
  const awaited = `await ${name}.${method}(${argumentsOf(edit, call, twin)})`;
  edit.insert(start, `${edit.indentAt(node.start)}async with ${client}() as ${name}:${edit.newline}`);
  for (let at = start; at < node.end;) {
    if (at <= call.node.start || at >= call.node.end) edit.insert(at, edit.indentUnit);
    const end = text.indexOf('\n', at);
    if (end < 0) break;
    at = end + 1;
  }
  edit.replace(call.node, needsParentheses(call.use) ? `(${awaited})` : awaited);
  return true;
}
