// Other owners for a task that nobody keeps: the task group around it, or the coroutine that waits for it.

import { holdsAsyncioLock, isOnLoop, ownerFunction } from '../facts/context.ts';
import type { Resolver } from '../facts/resolve.ts';
import type { DroppedTask } from '../facts/tasks.ts';
import type { CallFact, UnitFacts } from '../facts/types.ts';
import type { EditBuilder } from './builder.ts';

export function ownedByGroup(call: CallFact, dropped: DroppedTask, group: string): (edit: EditBuilder) => boolean {
  return (edit) => {
    // `loop=` and other arguments of old spellings do not exist there.
    if (call.node.args.some((argument, index) => index > 0 && argument.keyword !== 'name' && argument.keyword !== 'context')) return false;
    edit.replace({ start: dropped.statement.start, end: call.node.callee.end }, `${group}.create_task`);
    return true;
  };
}

export function awaitInstead(call: CallFact, dropped: DroppedTask, facts: UnitFacts, resolver: Resolver): (edit: EditBuilder) => boolean {
  return (edit) => {
    if (!isOnLoop(facts, call) || call.node.args.some((argument, index) => index > 0 && argument.keyword !== 'name')) return false;
    // The task waits for the lock until this block is left, and the block would wait for the task.
    if (holdsAsyncioLock(facts, call, resolver)) return false;
    const { kind } = dropped.awaitable;
    // A coroutine that starts its own successor would wait for itself.
    const callee = dropped.awaitable.kind === 'call' ? dropped.awaitable.callee : null;
    if ((callee?.kind === 'name' || callee?.kind === 'attribute') && callee.name === ownerFunction(facts, call)?.node.name) return false;
    if (kind !== 'call' && kind !== 'name' && kind !== 'attribute') return false;
    const around = edit.text({ start: dropped.statement.start, end: dropped.awaitable.start }) + edit.text({ start: dropped.awaitable.end, end: dropped.statement.end });
    // Comments in there would be lost.
    if (around.includes('#')) return false;
    edit.replace(dropped.statement, `await ${edit.text(dropped.awaitable)}`);
    return true;
  };
}
