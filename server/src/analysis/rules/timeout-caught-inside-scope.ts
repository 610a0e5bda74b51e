// `except TimeoutError` in the block of a timeout scope: the scope raises it behind the block, where nobody catches it.

import { tryOutside } from '../edits/timeout-scope.ts';
import { caughtInsideScope } from '../facts/timeout-scopes.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'timeout-caught-inside-scope',
  aliases: [],
  family: 'timeouts',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['TimeoutError'],

  check({ facts, resolver, file, isTest, text, report }) {
    for (const found of caughtInsideScope(facts, resolver, file)) {
      const { handler, scope } = found;
      report({
        at: { start: handler.node.start, end: handler.node.headerEnd },
        message: 'message',
        args: { scope: scope.context.kind === 'call' ? text(scope.context.callee) : scope.name },
        severity: loweredInTests('warning', isTest),
        related: [{ at: scope.context, message: 'raised' }],
        fixes: () => [{ title: { key: 'tryOutside' }, safety: 'suggestion', isPreferred: true, build: tryOutside(found) }],
      });
    }
  },
};
