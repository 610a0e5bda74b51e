// A deadline by the loop's own clock, or a duration instead.

import type { WrongDeadline } from '../facts/deadlines.ts';
import type { EditBuilder } from './builder.ts';

/** `time.time()` becomes `loop.time()`. */
export function useLoopClock(found: WrongDeadline): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { clock, call, argument } = found;
    const resolver = edit.file.names.resolver(edit.slot);
    // Nanoseconds stay nanoseconds, and what stands elsewhere may be used for something else.
    if (clock === null || clock.start < argument.start || clock.end > argument.end || resolver.knowledge.api(found.clockName)?.clock !== 'seconds') return false;
    const { callee } = call.node;
    const receiver = found.relative === 'call_later' && callee.kind === 'attribute' ? edit.text(callee.value) : `${edit.imported('asyncio.get_running_loop', call)}()`;
    if (receiver.includes('\n')) return false;
    edit.replace(clock, `${receiver}.time()`);
    return true;
  };
}

/** `timeout_at(time.time() + 5)` and `timeout_at(5)` become `timeout(5)`, `call_at` becomes `call_later`. */
export function useDuration(found: WrongDeadline): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { clock, call, argument, relative, taker } = found;
    const resolver = edit.file.names.resolver(edit.slot);
    const { callee } = call.node;
    if (relative === null || (clock !== null && resolver.knowledge.api(found.clockName)?.clock !== 'seconds')) return false;
    const positional = call.node.args[0]?.value === argument && call.node.args[0].form === 'positional';
    if (!positional) return false;
    if (clock !== null) {
      if (argument.kind !== 'binary' || argument.op !== '+' || argument.left !== clock || argument.right.kind === 'binary') return false;
      edit.replace(argument, edit.text(argument.right));
    }
    if (callee.kind === 'attribute') edit.replace({ start: callee.nameStart, end: callee.nameStart + callee.name.length }, relative);
    else edit.replace(callee, edit.imported(`${taker.slice(0, taker.lastIndexOf('.'))}.${relative}`, call));
    return true;
  };
}
