// A task is created and nobody keeps it: the loop's own reference is weak, and its error is never seen.

import { keepTask } from '../edits/keep-task.ts';
import { awaitInstead, ownedByGroup } from '../edits/task-owner.ts';
import { droppedTask, groupAround } from '../facts/tasks.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'dangling-task',
  aliases: ['ASYNC300', 'RUF006', 'asyncio-dangling-task', 'S7502', 'CH006', 'VG012', 'unused-awaitable', 'VG014', 'A33', 'endpoint-fire-and-forget'],
  family: 'tasks',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,

  words: ['('],
  calls: ['startsTask'],
  check({ facts, resolver, isTest, text, report }) {
    for (const call of facts.calls) {
      const dropped = droppedTask(call, facts, resolver);
      // In a test `_ = create_task(…)` says that somebody looked at it.
      if (dropped === null || (isTest && call.use.kind === 'assigned')) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : dropped.name },
        severity: loweredInTests('warning', isTest),
        fixes: () => {
          const group = groupAround(call, facts, resolver);
          return [
            { title: { key: 'keepTask' }, safety: 'safe', build: (edit) => keepTask(edit, dropped.statement, text(call.node), call) },
            ...(group === null ? [] : [{ title: { key: 'useGroup', args: { name: group } }, safety: 'suggestion', build: ownedByGroup(call, dropped, group) } as const]),
            { title: { key: 'awaitInstead' }, safety: 'suggestion', build: awaitInstead(call, dropped, facts, resolver) },
          ];
        },
      });
    }
  },
};
