// The first error ends the worker task, the items left in the queue are never done, and `join()` waits for ever.

import { mortalConsumer } from '../facts/queues.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'queue-consumer-can-die',
  aliases: ['unguarded-queue-worker'],
  family: 'synchronization',
  severity: 'information',
  fix: 'none',
  onByDefault: true,
  words: ['get'],

  check({ facts, resolver, slot, file, isTest, text, report }) {
    if (isTest) return;
    for (const loop of facts.loops) {
      const found = mortalConsumer(loop, slot, resolver, file);
      if (found === null) continue;
      report({
        at: { start: found.risk.node.callee.start, end: found.risk.node.callee.end },
        message: 'message',
        args: { name: text(found.queue) },
        related: [{ at: found.get.node, message: 'takenHere', args: { name: text(found.queue) } }],
      });
    }
  },
};
