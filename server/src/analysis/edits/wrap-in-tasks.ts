// Coroutines as tasks.

import type { CallFact, Place } from '../facts/types.ts';
import type { Node } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

export function wrapInTasks(coroutines: readonly CallFact[]): (edit: EditBuilder) => boolean {
  return (edit) => {
    for (const call of coroutines) wrapAsTask(edit, call.node, call);
    return true;
  };
}

export function wrapAsTask(edit: EditBuilder, node: Node, place: Place): void {
  edit.insert(node.start, `${edit.imported('asyncio.create_task', place)}(`);
  edit.insert(node.end, ')');
}
