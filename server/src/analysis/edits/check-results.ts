// Looking at what `gather(…, return_exceptions=True)` gave.

import type { UncheckedGather } from '../facts/gathered.ts';
import type { EditBuilder } from './builder.ts';
import { logBy } from './logger.ts';
import { addLines, standsAlone } from './shift-lines.ts';

/** A loop behind it that logs what failed. */
export function logErrors({ call, statement }: UncheckedGather): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { node } = statement;
    if (call.use.kind !== 'awaited' || !standsAlone(edit, node)) return false;
    const resolver = edit.file.names.resolver(edit.slot);
    const free = (name: string): boolean => !resolver.isLocal(name, call) && !edit.file.registry.names.has(name);
    const target = node.kind === 'assign' ? node.targets[0] : undefined;
    const results = target?.kind === 'name' ? target.name : ['results', 'outcomes'].find(free);
    const result = ['result', 'outcome'].find((name) => free(name) && name !== results);
    if (results === undefined || result === undefined || (node.kind !== 'assign' && node.kind !== 'expression')) return false;
    if (node.kind === 'expression') edit.insert(node.start, `${results} = `);
    const indent = edit.indentAt(node.start);
    const step = edit.indentUnit;
    addLines(edit, node.end, indent, [
      `for ${result} in ${results}:`,
      `${step}if isinstance(${result}, Exception):`,
      `${step}${step}${logBy(edit, 'error', call, call.node.start)}("%r", ${result}, exc_info=${result})`,
    ]);
    return true;
  };
}
