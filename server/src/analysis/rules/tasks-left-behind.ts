// A `return` or `raise` between the creation of tasks and the line that waits for them: they run on without an owner.

import { cancelFirst } from '../edits/cancel-first.ts';
import { leftBehind } from '../facts/left-behind.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'tasks-left-behind',
  aliases: [],
  family: 'tasks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['append', 'add'],

  check({ facts, resolver, isTest, report }) {
    for (const found of leftBehind(facts, resolver)) {
      const { node } = found.statement;
      report({
        at: { start: node.start, end: node.start + node.kind.length },
        message: 'message',
        args: { jump: node.kind, tasks: found.name },
        severity: loweredInTests('warning', isTest),
        related: [{ at: found.created.node, message: 'common.createdHere', args: { name: found.name } }],
        fixes: () => [{ title: { key: 'cancelFirst' }, safety: 'suggestion', isPreferred: true, build: cancelFirst(found) }],
      });
    }
  },
};
