// A worker ends when its queue is empty, although more may come; or it waits between the question and `get`, and another takes the last item.

import { polledQueue } from '../facts/queues.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'queue-empty-polling',
  aliases: [],
  family: 'synchronization',
  severity: 'information',
  fix: 'none',
  onByDefault: true,
  words: ['empty'],

  check({ facts, resolver, slot, file, isTest, text, report }) {
    if (isTest) return;
    for (const loop of facts.loops) {
      const found = polledQueue(loop, slot, resolver, file);
      if (found === null || loop.node.kind !== 'while') continue;
      report({ at: { start: loop.node.test.start, end: loop.node.test.end }, message: found.how, args: { name: text(found.queue) } });
    }
  },
};
