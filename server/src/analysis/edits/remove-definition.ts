// Taking a function of the module out, with its decorators and the blank lines behind it.

import type { FunctionDef } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** Not where a comment would go with it. */
export function removeDefinition(node: FunctionDef): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { text } = edit.file;
    const offset = edit.slot.unit.start;
    const first = Math.min(node.start, ...node.decorators.map((decorator) => decorator.start));
    const start = text.lastIndexOf('\n', offset + first - 1) + 1;
    const behind = /^[^\n]*(?:\n[ \t\r]*(?=\n|$))*\n?/.exec(text.slice(offset + node.end))?.[0] ?? '';
    const end = offset + node.end + behind.length;
    if (text.slice(start, end).includes('#')) return false;
    edit.replace({ start: start - offset, end: end - offset }, '');
    return true;
  };
}
