// All that a task does about its errors is to drop or print them: whoever waits for it believes that it went well.

import { swallowedErrors } from '../facts/error-policy.ts';
import { useLogger } from '../edits/log-exception.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'task-exception-swallowed',
  aliases: ['S110', 'BLE001', 'S5754', 'VG017'],
  family: 'tasks',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['except'],

  check({ facts, resolver, file, slot, isTest, report }) {
    if (isTest) return;
    for (const { fact, handler } of swallowedErrors(facts, slot, resolver, file)) {
      const { node } = handler;
      report({
        at: { start: node.start, end: node.headerEnd },
        message: 'message',
        args: { name: fact.node.name },
        fixes: () => [{ title: { key: 'log' }, safety: 'suggestion', isPreferred: true, build: useLogger(handler, fact.node.name) }],
      });
    }
  },
};
