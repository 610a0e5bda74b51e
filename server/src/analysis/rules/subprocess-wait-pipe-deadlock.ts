// A child's output goes into a pipe that nobody reads, and the coroutine waits for the child to end: a full pipe stops both for ever.

import { communicate } from '../edits/communicate.ts';
import { starvedWait } from '../facts/child-process.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'subprocess-wait-pipe-deadlock',
  aliases: ['process-wait-deadlock'],
  family: 'resources',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['wait'],

  check({ facts, resolver, isTest, report }) {
    for (const call of facts.calls) {
      const found = starvedWait(call, facts, resolver);
      if (found === null) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name: found.name, stream: found.stream },
        severity: loweredInTests('warning', isTest),
        related: [{ at: found.made.callee, message: 'common.createdHere', args: { name: found.name } }],
        fixes: () => [{ title: { key: 'communicate' }, safety: 'suggestion', isPreferred: true, build: (edit) => communicate(edit, call) }],
      });
    }
  },
};
