// `get_event_loop()` in a coroutine: it gives the running loop, which `get_running_loop()` says in its name and never gives anything else.

import { isOnLoop } from '../facts/context.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'get-event-loop-in-coroutine',
  aliases: ['CH004', 'A21'],
  family: 'event-loop',
  severity: 'hint',
  fix: 'safe',
  // It works: a matter of clarity, which projects may ask for.
  onByDefault: false,

  words: ['('],
  calls: ['asyncio.get_event_loop'],
  check({ facts, resolver, report }) {
    for (const call of facts.calls) {
      if (resolver.apiName(resolver.callee(call)) !== 'asyncio.get_event_loop' || !isOnLoop(facts, call)) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        fixes: () => [{ title: { key: 'useRunning' }, safety: 'safe', build: (edit) => edit.replace(callee, edit.imported('asyncio.get_running_loop', call)) }],
      });
    }
  },
};
