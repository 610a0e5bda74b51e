// Writing a method that a class lacks.

import type { FunctionFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

/** Puts lines behind a method, one step of indentation each time `>` stands before them. */
export function addMethodBehind(edit: EditBuilder, fact: FunctionFact, lines: readonly string[]): boolean {
  const { text } = edit.slot;
  const { end } = fact.node;
  const line = text.indexOf('\n', end);
  const at = line < 0 ? text.length : line - (text[line - 1] === '\r' ? 1 : 0);
  if (!/^[ \t]*(#.*)?$/.test(text.slice(end, at))) return false;
  const indent = edit.indentAt(fact.node.header);
  const written = lines.map((each) => edit.newline + indent + each.replace(/^>/, edit.indentUnit));
  edit.insert(at, edit.newline + written.join(''));
  return true;
}

/** The function becomes a plain one. */
export function dropAsync(edit: EditBuilder, fact: FunctionFact): void {
  const { header } = fact.node;
  const found = /^async\s+/.exec(edit.slot.text.slice(header));
  if (found === null) edit.fail();
  else edit.replace({ start: header, end: header + found[0].length }, '');
}
