// A log handler that speaks to another machine makes every logging call of the program wait for the network.

import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'blocking-log-handler',
  aliases: [],
  family: 'blocking',
  severity: 'hint',
  fix: 'none',
  onByDefault: true,

  words: ['('],
  calls: ['logs'],
  check({ facts, resolver, file, isTest, report }) {
    if (isTest || !file.mentions('logging')) return;
    for (const call of facts.calls) {
      const name = resolver.apiName(resolver.callee(call));
      if (name === null || resolver.knowledge.api(name)?.logs !== 'remote') continue;
      // A queue in between is the answer; and only in a program with an event loop is there anything to stop.
      if (file.mentions('QueueHandler') || file.mentions('QueueListener') || !(file.mentions('asyncio') && file.mentions('async'))) continue;
      report({ at: { start: call.node.callee.start, end: call.node.callee.end }, message: 'message', args: { name } });
    }
  },
};
