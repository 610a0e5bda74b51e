// Each call makes a thread pool of its own for one job: threads are started again and again, and nothing bounds their number.

import { poolForOneCall } from '../facts/executors.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'thread-pool-per-call',
  aliases: ['executor-per-call'],
  family: 'resources',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['run_in_executor'],

  check({ facts, resolver, isTest, text, report }) {
    for (const call of facts.calls) {
      const found = poolForOneCall(call, facts, resolver);
      if (found === null) continue;
      const { node } = found.made;
      // The loop's own pool runs threads.
      const isPlain = found.of.endsWith('.ThreadPoolExecutor') && !text(node).includes('#');
      report({
        at: { start: node.callee.start, end: node.callee.end },
        message: 'message',
        args: { name: found.of.slice(found.of.lastIndexOf('.') + 1) },
        severity: loweredInTests('information', isTest),
        fixes: () => isPlain ? [{ title: { key: 'useDefault' }, safety: 'suggestion', isPreferred: true, build: (edit) => edit.replace(node, 'None') }] : [],
      });
    }
  },
};
