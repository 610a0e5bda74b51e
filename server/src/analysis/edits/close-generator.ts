// `async with aclosing(numbers()) as items:` around a loop that may leave early.

import type { LeftOpen } from '../facts/generators.ts';
import type { EditBuilder } from './builder.ts';
import { indentLines, lineEnd } from './scope-resource.ts';

export function closeGenerator(edit: EditBuilder, { call, loop }: LeftOpen): boolean {
  const { facts } = edit.slot;
  const { node } = loop;
  const source = edit.text(call.node);
  if (/[\r\n]/.test(source) || edit.text({ start: edit.lineStart(node.start), end: node.start }).trim() !== '') return false;
  const taken = (name: string): boolean => facts.scopes.some((scope) => scope.bindings.has(name)) || facts.reads.some((read) => read.name === name) || edit.file.registry.names.has(name);
  const name = ['items', 'stream', 'generator'].find((candidate) => !taken(candidate));
  if (name === undefined) return false;
  const start = edit.lineStart(node.start);
  edit.insert(start, `${edit.indentAt(node.start)}async with ${edit.imported('contextlib.aclosing', call)}(${source}) as ${name}:${edit.newline}`);
  if (!indentLines(edit, start, lineEnd(edit, node.end))) return false;
  edit.replace(call.node, name);
  return true;
}
