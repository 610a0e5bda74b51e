// Cancelling the tasks that `wait` left behind, and waiting for their end.

import type { AbandonedWait } from '../facts/waits.ts';
import type { EditBuilder } from './builder.ts';
import { addLines, standsAlone } from './shift-lines.ts';

export function cancelPending({ call, statement, pending }: AbandonedWait): (edit: EditBuilder) => boolean {
  return (edit) => {
    if (!standsAlone(edit, statement.node)) return false;
    const resolver = edit.file.names.resolver(edit.slot);
    const free = (name: string): boolean => !resolver.isLocal(name, call) && !edit.file.registry.names.has(name);
    const named = pending !== null && !pending.name.startsWith('_');
    const name = named ? pending.name : ['pending', 'unfinished'].find(free);
    const task = ['task', 'pending_task'].find(free);
    if (name === undefined || task === undefined) return false;
    if (pending === null) edit.insert(statement.node.start, `_, ${name} = `);
    else if (!named) edit.replace(pending, name);
    const indent = edit.indentAt(statement.node.start);
    addLines(edit, statement.node.end, indent, [
      `for ${task} in ${name}:`,
      `${edit.indentUnit}${task}.cancel()`,
      `await ${edit.imported('asyncio.gather', call)}(*${name}, return_exceptions=True)`,
    ]);
    return true;
  };
}
