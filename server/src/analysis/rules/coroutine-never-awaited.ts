// A statement calls a coroutine function and drops the coroutine: its body never runs.

import { addAwait } from '../edits/await.ts';
import { keepTask } from '../edits/keep-task.ts';
import { isOnLoop, ownerFunction } from '../facts/context.ts';
import { nameOf } from '../facts/describe.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-never-awaited',
  aliases: ['reportUnusedCoroutine', 'unused-coroutine', 'unused-awaitable', 'PyAsyncCall', 'missing_await', 'EVL004'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,

  check({ facts, resolver, file, report }) {
    for (const call of facts.calls) {
      if (call.use.kind !== 'discarded' || !isOnLoop(facts, call)) continue;
      const result = resolver.result(call);
      if (result.kind !== 'awaitable' || result.sort !== 'coroutine') continue;
      const name = nameOf(result.by, file);
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: 'message',
        args: { name },
        related: result.by.includes(':') ? [{ definition: result.by, message: 'common.definedHere', args: { name } }] : [],
        fixes: () => [
          { title: { key: 'common.addAwait' }, safety: 'safe', build: (edit) => addAwait(edit, call.node, call.use) },
          {
            title: { key: 'keepTask' },
            safety: 'suggestion',
            build: (edit) => {
              const owner = ownerFunction(facts, call);
              if (owner === null) return false;
              const asyncio = edit.imported('asyncio', call);
              return keepTask(edit, call.node, `${asyncio}.create_task(${edit.text(call.node)})`, call);
            },
          },
        ],
      });
    }
  },
};
