// The end of `async with` has closed the object, and the code behind the block still uses it.

import { moveInside } from '../edits/move-inside.ts';
import { lateUses } from '../facts/after-close.ts';
import { expectsError } from '../facts/event-loop.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'resource-used-after-close',
  aliases: ['session-is-closed'],
  family: 'resources',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, isTest, report }) {
    for (const found of lateUses(facts, resolver)) {
      if (expectsError(facts, found.read)) continue;
      // A test asks for the error on purpose, in whatever way.
      if (isTest && found.by !== 'returned') continue;
      report({
        at: { start: found.read.start, end: found.end },
        message: found.by === 'returned' ? 'returned' : 'message',
        args: { name: found.name, method: found.by },
        severity: loweredInTests('error', isTest),
        related: [{ at: { start: found.fact.node.start, end: found.fact.node.items.at(-1)?.context.end ?? found.fact.node.end }, message: 'closedBy', args: { name: found.name } }],
        fixes: () => found.by === 'returned' ? [] : [{ title: { key: 'moveInside' }, safety: 'suggestion', isPreferred: true, build: (edit) => moveInside(edit, found.fact, found.read) }],
      });
    }
  },
};
