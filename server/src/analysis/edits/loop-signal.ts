// `signal.signal(number, lambda …)` as `loop.add_signal_handler(number, lambda …)`.

import type { CallFact } from '../facts/types.ts';
import type { Lambda } from '../syntax/ast.ts';
import type { EditBuilder } from './builder.ts';

/** The loop passes no arguments: not where the lambda uses them, or where the old handler is kept. */
export function useLoopSignal(call: CallFact, lambda: Lambda): (edit: EditBuilder) => boolean {
  return (edit) => {
    const { reads } = edit.slot.facts;
    const plain = lambda.params.filter(({ form }) => form === 'plain');
    const used = lambda.params.some(({ name }) => reads.some((read) => read.name === name && read.start >= lambda.body.start && read.end <= lambda.body.end));
    if (call.use.kind !== 'discarded' || used || lambda.params.some(({ value }) => value !== null) || call.node.args.some(({ form }) => form !== 'positional')) return false;
    edit.replace(call.node.callee, `${edit.imported('asyncio.get_running_loop', call)}().add_signal_handler`);
    if (plain.length > 0) {
      const head = /^lambda\b/.exec(edit.text(lambda));
      const colon = edit.text({ start: lambda.start, end: lambda.body.start }).lastIndexOf(':');
      if (head === null || colon < 0) return false;
      edit.replace({ start: lambda.start + head[0].length, end: lambda.start + colon }, '');
    }
    return true;
  };
}
