// A worker asks whether a queue is empty before it waits for the next item: others may fill or empty it meanwhile.

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

  check({ facts, resolver, isTest, text, report }) {
    if (isTest) return;
    for (const loop of facts.loops) {
      const queue = polledQueue(loop, facts, resolver);
      if (queue === null || loop.node.kind !== 'while') continue;
      report({ at: { start: loop.node.test.start, end: loop.node.test.end }, message: 'message', args: { name: text(queue) } });
    }
  },
};
