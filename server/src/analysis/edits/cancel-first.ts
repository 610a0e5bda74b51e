// Cancelling collected tasks before the function is left.

import type { LeftBehind } from '../facts/left-behind.ts';
import type { EditBuilder } from './builder.ts';
import { standsAlone } from './shift-lines.ts';

export function cancelFirst({ statement, name }: LeftBehind): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { node } = statement;
    if (!standsAlone(edit, node)) return false;
    const resolver = edit.file.names.resolver(edit.slot);
    const task = ['task', 'started'].find((candidate) => !resolver.isLocal(candidate, statement) && !edit.file.registry.names.has(candidate));
    if (task === undefined) return false;
    const indent = edit.indentAt(node.start);
    const nl = edit.newline;
    edit.insert(node.start, `for ${task} in ${name}:${nl}${indent}${edit.indentUnit}${task}.cancel()${nl}${indent}await ${edit.imported('asyncio.gather', statement)}(*${name}, return_exceptions=True)${nl}${indent}`);
    return true;
  };
}
