// A session expires its objects at each commit, and reading them again needs an `await` that an attribute cannot do.

import { argumentAt } from '../facts/registered.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'sqlalchemy-async-lazy-load',
  aliases: [],
  family: 'frameworks',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,

  words: ['('],
  calls: ['expiry'],
  check({ facts, resolver, isTest, report }) {
    for (const call of facts.calls) {
      const expires = resolver.api(call)?.expiry;
      const { callee, args, open } = call.node;
      if (expires?.keyword === undefined || argumentAt(call, expires) !== undefined || args.some(({ form }) => form === 'double-star')) continue;
      const written = `${expires.keyword}=False`;
      report({
        at: callee,
        message: 'message',
        severity: loweredInTests('information', isTest),
        fixes: () => [{
          title: { key: 'keepLoaded', args: { written } }, safety: 'suggestion', isPreferred: true,
          build: (edit) => {
            const last = args.at(-1);
            if (last === undefined) edit.insert(open + 1, written);
            else edit.insert(last.end, `, ${written}`);
          },
        }],
      });
    }
  },
};
