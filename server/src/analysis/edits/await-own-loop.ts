// Awaiting what was handed to the own loop.

import type { OwnLoopWait } from '../facts/own-loop-wait.ts';
import type { CallFact } from '../facts/types.ts';
import type { FixPlan } from '../rules/rule.ts';
import { needsParentheses } from './await.ts';

/** `await work()` in place of `run_coroutine_threadsafe(work(), loop).result()`; `wait_for` keeps a timeout. */
export function awaitOwnLoop(call: CallFact, found: OwnLoopWait): readonly FixPlan[] {
  const { callee, args } = call.node;
  if (found.name !== null || callee.kind !== 'attribute' || callee.name !== 'result' || args.length > 1) return [];
  return [{
    title: { key: 'awaitInstead' }, safety: 'safe',
    build: (edit) => {
      const source = edit.text(call.node);
      if (source.replace(edit.text(found.awaitable), '').includes('#')) return false;
      const [timeout] = args;
      if (timeout !== undefined && timeout.form !== 'positional' && timeout.keyword !== 'timeout') return false;
      const awaited = timeout === undefined ? edit.text(found.awaitable) : `${edit.imported('asyncio.wait_for', call)}(${edit.text(found.awaitable)}, ${edit.text(timeout.value)})`;
      edit.replace(call.node, needsParentheses(call.use) ? `(await ${awaited})` : `await ${awaited}`);
      return true;
    },
  }];
}
