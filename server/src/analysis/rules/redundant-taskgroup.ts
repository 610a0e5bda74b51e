// A task group with one task and nothing else: it waits for that task, as a plain `await` does.

import { awaitOnlyTask } from '../edits/task-group.ts';
import { isInside } from '../facts/context.ts';
import { groupsOf } from '../facts/groups.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'redundant-taskgroup',
  aliases: ['ASYNC112', 'S7513'],
  family: 'structure',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['create_task'],

  check({ facts, resolver, isTest, report }) {
    if (isTest) return;
    for (const group of groupsOf(facts, resolver)) {
      const { fact, item, name, starts } = group;
      const [start, ...more] = starts;
      const { statements } = fact.node.body;
      if (start === undefined || more.length > 0 || fact.node.items.length > 1 || statements.length > 1) continue;
      if (statements[0]?.kind !== 'expression' || statements[0].value !== start.node) continue;
      // A second mention hands it on; handlers around it may be written for the group's errors.
      if (facts.reads.filter((read) => read.name === name && read.start > fact.node.start && read.end < fact.node.end).length > 1 || isInside(facts, fact, ['try'])) continue;
      report({
        at: { start: item.context.start, end: item.context.end },
        message: 'message',
        fixes: () => [{ title: { key: 'awaitIt' }, safety: 'suggestion', isPreferred: true, build: awaitOnlyTask(group, start) }],
      });
    }
  },
};
