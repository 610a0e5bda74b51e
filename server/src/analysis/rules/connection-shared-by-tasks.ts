// Several coroutines run at once on one connection or session that can serve only one at a time.

import { sharedConnection } from '../facts/shared-connection.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'connection-shared-by-tasks',
  aliases: ['session-shared-by-tasks'],
  family: 'resources',
  severity: 'warning',
  fix: 'none',
  onByDefault: true,

  words: ['('],
  calls: ['takesAwaitable'],
  check({ facts, resolver, file, isTest, text, report }) {
    for (const call of facts.calls) {
      const found = sharedConnection(call, facts, resolver, file);
      if (found === null) continue;
      report({
        at: { start: call.node.callee.start, end: call.node.callee.end },
        message: 'message',
        args: { name: text(found.connection), type: found.of.slice(found.of.lastIndexOf('.') + 1) },
        severity: loweredInTests('warning', isTest),
        related: [{ at: found.connection, message: 'usedHere', args: { name: text(found.connection) } }],
      });
    }
  },
};
