// A plain `except` around a task group: what fails in it arrives as an ExceptionGroup, so the handler never runs.

import { useExceptStar } from '../edits/except-star.ts';
import { handlersMissingGroups } from '../facts/task-groups.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'except-around-taskgroup',
  aliases: [],
  family: 'cancellation',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['except'],

  check({ facts, resolver, file, isTest, text, report }) {
    for (const { handler, group } of handlersMissingGroups(facts, resolver, file)) {
      const { types } = handler.node;
      report({
        at: { start: handler.node.start, end: handler.node.headerEnd },
        message: 'message',
        args: { types: types === null ? '' : text(types) },
        severity: loweredInTests('warning', isTest),
        related: [{ at: group, message: 'group' }],
        fixes: () => [{ title: { key: 'useExceptStar' }, safety: 'suggestion', isPreferred: true, build: useExceptStar(handler) }],
      });
    }
  },
};
