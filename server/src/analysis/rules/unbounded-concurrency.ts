// Every element of a collection becomes a task at once, and nothing limits how many run together.

import { limitWithSemaphore } from '../edits/semaphore.ts';
import { nameOf } from '../facts/describe.ts';
import { fanOuts } from '../facts/fan-out.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'unbounded-concurrency',
  aliases: ['unbounded-gather', 'A31'],
  family: 'performance',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: true,
  words: ['for'],

  check({ facts, resolver, file, isTest, report }) {
    if (isTest) return;
    for (const found of fanOuts(facts, resolver, file)) {
      const { callee } = found.starter.node;
      const name = nameOf(found.callee, file);
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name },
        related: [{ definition: found.callee, message: 'common.definedHere', args: { name } }],
        fixes: () => [{ title: { key: 'limit' }, safety: 'suggestion', build: limitWithSemaphore(found) }],
      });
    }
  },
};
