// `self.n += await f()` reads `self.n` before it waits: what other tasks add meanwhile is overwritten.

import { awaitFirst } from '../edits/await-first.ts';
import { lostUpdate } from '../facts/lost-update.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'read-modify-write-across-await',
  aliases: ['require-atomic-updates'],
  family: 'synchronization',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['await'],

  check({ facts, resolver, isTest, text, report }) {
    for (const statement of facts.statements) {
      const found = lostUpdate(statement, facts, resolver);
      if (found === null) continue;
      report({
        at: { start: found.at.start, end: found.at.start + 'await'.length },
        message: 'message',
        args: { name: text(found.target) },
        severity: loweredInTests('warning', isTest),
        related: [{ at: found.target, message: 'readHere', args: { name: text(found.target) } }],
        fixes: () => [{ title: { key: 'awaitFirst' }, safety: 'suggestion', isPreferred: true, build: (edit) => awaitFirst(edit, statement, found.late) }],
      });
    }
  },
};
