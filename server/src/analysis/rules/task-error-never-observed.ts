// A task is kept in an attribute, and nothing ever asks how it ended: its error is told when it is collected, or never.

import { reportWhenDone } from '../edits/report-when-done.ts';
import { unobservedTask } from '../facts/unobserved.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'task-error-never-observed',
  aliases: [],
  family: 'tasks',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['create_task', 'ensure_future', 'Task'],

  check({ facts, resolver, file, isTest, report }) {
    if (isTest) return;
    for (const call of facts.calls) {
      const found = unobservedTask(call, resolver, file);
      if (found === null) continue;
      report({
        at: { start: found.target.start, end: found.target.end },
        message: 'message',
        args: { name: file.functionName(found.coroutine), attribute: found.target.name },
        related: [{ definition: found.coroutine, message: 'common.definedHere', args: { name: file.functionName(found.coroutine) } }],
        fixes: () => [{ title: { key: 'report' }, safety: 'suggestion', isPreferred: true, build: reportWhenDone(call, found.target) }],
      });
    }
  },
};
