// `wait_for(task, …)` cancels the task when the time is up, and the code goes on as if it still ran.

import { sharedWaits } from '../facts/shared-waits.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'wait-for-cancels-shared-task',
  aliases: [],
  family: 'timeouts',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['wait_for'],

  check({ facts, resolver, isTest, text, report }) {
    for (const { call, task, again } of sharedWaits(facts, resolver)) {
      report({
        at: task,
        message: again === 'loop' ? 'loop' : 'message',
        args: { task: text(task) },
        severity: loweredInTests('warning', isTest),
        fixes: () => [{
          title: { key: 'shield' },
          safety: 'suggestion',
          isPreferred: true,
          build: (edit) => edit.replace(task, `${edit.imported('asyncio.shield', call)}(${edit.text(task)})`),
        }],
      });
    }
  },
};
