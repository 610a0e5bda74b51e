// A coroutine becomes a task through the function that takes anything awaitable: `create_task` says what happens, and fails for what is no coroutine.

import { coroutineOf } from '../facts/awaiting.ts';
import { isOnLoop } from '../facts/context.ts';
import { callOf } from '../facts/local-names.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'ensure-future-for-coroutine',
  aliases: [],
  family: 'tasks',
  severity: 'hint',
  fix: 'safe',
  onByDefault: false,
  words: ['ensure_future'],

  check({ facts, resolver, report }) {
    for (const call of facts.calls) {
      // Without a running loop only the older function works.
      if (!isOnLoop(facts, call)) continue;
      const better = resolver.api(call)?.forCoroutines;
      const [argument, ...more] = call.node.args;
      const made = argument?.form === 'positional' ? callOf(argument.value, facts) : null;
      if (better === undefined || more.length > 0 || made === null || coroutineOf(made, resolver) === null) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : '', better },
        fixes: () => [{ title: { key: 'useBetter', args: { better } }, safety: 'safe', build: (edit) => edit.replace(callee, edit.imported(better, call)) }],
      });
    }
  },
};
