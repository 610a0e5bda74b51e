// A task uses what the `with` block around it opened, and the block closes it while the task still runs.

import { awaitInBlock } from '../edits/await-inside.ts';
import { outlivingTasks } from '../facts/outliving.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'task-outlives-resource',
  aliases: ['ASYNC111'],
  family: 'tasks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, isTest, report }) {
    for (const found of outlivingTasks(facts, resolver)) {
      report({
        at: found.call.node.callee,
        message: found.awaitedAt === null ? 'message' : 'awaited',
        args: { resource: found.resource },
        severity: loweredInTests('warning', isTest),
        related: found.awaitedAt === null ? [] : [{ at: found.awaitedAt, message: 'late' }],
        fixes: () => [{ title: { key: 'awaitInBlock' }, safety: 'suggestion', isPreferred: true, build: awaitInBlock(found) }],
      });
    }
  },
};
