// A timeout around code that never awaits: the loop gets no chance to end it.

import { removeScope } from '../edits/timeout-scope.ts';
import { neverSuspends, timeoutScopes } from '../facts/timeout-scopes.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'timeout-scope-without-await',
  aliases: ['ASYNC100', 'S7490', 'cancel-scope-no-checkpoint'],
  family: 'timeouts',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, isTest, text, report }) {
    for (const scope of timeoutScopes(facts, resolver)) {
      const target = scope.fact.node.items[0]?.target;
      // Whoever keeps the scope may end it from elsewhere, and an empty block only makes one.
      if (target !== null || scope.fact.node.body.statements.every(({ kind }) => kind === 'pass') || !neverSuspends(scope, facts, resolver)) continue;
      const { context } = scope;
      report({
        at: context,
        message: 'message',
        args: { scope: context.kind === 'call' ? text(context.callee) : scope.name },
        severity: loweredInTests('warning', isTest),
        fixes: () => [{ title: { key: 'removeScope' }, safety: 'suggestion', isPreferred: true, build: removeScope(scope) }],
      });
    }
  },
};
