// The body of an `except*` clause, once for each error of the group.

import type { HandlerFact } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';
import { shiftLines } from './shift-lines.ts';

export function forEachException(handler: HandlerFact): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { node } = handler;
    const [first] = node.body.statements;
    const last = node.body.statements.at(-1);
    if (node.name === null || first === undefined || last === undefined) return false;
    const header = /\bas\s+(\w+)\s*$/.exec(edit.text({ start: node.start, end: node.headerEnd }));
    if (header === null || header[1] !== node.name || edit.text({ start: edit.lineStart(first.start), end: first.start }).trim() !== '') return false;
    const resolver = edit.file.names.resolver(edit.slot);
    const group = ['group', 'errors'].find((name) => !resolver.isLocal(name, handler) && !edit.file.registry.names.has(name));
    if (group === undefined) return false;
    const end = node.start + header.index + header[0].trimEnd().length;
    edit.replace({ start: end - node.name.length, end }, group);
    edit.insert(edit.lineStart(first.start), `${edit.indentAt(first.start)}for ${node.name} in ${group}.exceptions:${edit.newline}`);
    return shiftLines(edit, first.start, last.end, 'right');
  };
}
