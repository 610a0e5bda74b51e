// A loop is made, runs one coroutine and is closed by hand: `asyncio.run` does that, and ends what the coroutine left running.

import { ownLoopToRun } from '../edits/own-loop-to-run.ts';
import { onlyRun, ownLoop } from '../facts/own-loop.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'manual-loop-management',
  aliases: ['A22'],
  family: 'event-loop',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  calls: ['asyncio.new_event_loop'],
  check({ facts, resolver, file, slot, isTest, report }) {
    if (isTest || !file.mentions('new_event_loop') || !file.mentions('.close(')) return;
    for (const call of facts.calls) {
      const loop = ownLoop(call, slot, file, resolver);
      if (loop === null || !loop.uses.some(({ method }) => method === 'close')) continue;
      const run = onlyRun(loop, file);
      if (run === null) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: loop.binding.name },
        fixes: () => [{ title: { key: 'useRun' }, safety: 'suggestion', isPreferred: true, build: ownLoopToRun(loop, run) }],
      });
    }
  },
};
