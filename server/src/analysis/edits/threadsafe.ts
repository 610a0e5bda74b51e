// Calls of the event loop's objects, as another thread may make them.

import { hidesArguments } from '../facts/blocking.ts';
import type { CallFact } from '../facts/types.ts';
import type { FixPlan } from '../rules/rule.ts';

/** Where the loop is at hand: a method of the loop itself, or of a future, which knows its loop. `call` null: it is made elsewhere. */
export function toThreadsafe(call: CallFact | null, name: string): FixPlan[] {
  const { callee, args } = call?.node ?? {};
  if (call === null || callee?.kind !== 'attribute' || args === undefined) return [];
  const method = name.slice(name.lastIndexOf('.') + 1);
  if (method === 'call_soon') {
    return [{ title: { key: 'threadsafe' }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace({ start: callee.nameStart, end: callee.end }, 'call_soon_threadsafe') }];
  }
  if (call.use.kind !== 'discarded' || hidesArguments(call.node)) return [];
  const [first, ...more] = args;
  if (method === 'create_task' && first?.form === 'positional' && more.length === 0) {
    return [{
      title: { key: 'submit' }, safety: 'suggestion', isPreferred: true,
      build: (edit) => edit.replace(call.node, `${edit.imported('asyncio.run_coroutine_threadsafe', call)}(${edit.text(first.value)}, ${edit.text(callee.value)})`),
    }];
  }
  if (!/\.(Future|Task)\.(set_result|set_exception|cancel)$/.test(name) || args.some(({ form }) => form !== 'positional')) return [];
  return [{
    title: { key: 'viaLoop' }, safety: 'suggestion', isPreferred: true,
    build: (edit) => edit.replace(call.node, `${edit.text(callee.value)}.get_loop().call_soon_threadsafe(${[callee, ...args].map((part) => edit.text(part)).join(', ')})`),
  }];
}
