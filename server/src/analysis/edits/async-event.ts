// An event of threads as one of tasks.

import type { CallFact } from '../facts/types.ts';
import type { UsedByTasks } from '../facts/thread-primitives.ts';
import type { EditBuilder } from './builder.ts';

/** Where only its flag is asked for and set, nothing else changes. */
export function toAsyncEvent(call: CallFact, { better, uses }: UsedByTasks): (edit: EditBuilder) => boolean {
  return (edit) => {
    if (!uses.every(({ method }) => /^(set|clear|is_set)$/.test(method)) || call.node.args.length > 0) return false;
    edit.replace(call.node.callee, edit.imported(better, call));
    return true;
  };
}
