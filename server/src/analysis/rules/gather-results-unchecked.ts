// `gather` is told to return the errors, and nobody looks at what it returns: they vanish.

import { removeArgument } from '../edits/arguments.ts';
import { logErrors } from '../edits/check-results.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { uncheckedGathers } from '../facts/gathered.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'gather-results-unchecked',
  aliases: [],
  family: 'tasks',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['return_exceptions'],

  check({ facts, resolver, file, isTest, report }) {
    if (isTest) return;
    for (const found of uncheckedGathers(facts, resolver, file)) {
      report({
        at: found.argument,
        message: 'message',
        args: { name: nameOf(found.loses, file) },
        related: definedAt(found.loses, file),
        fixes: () => [
          { title: { key: 'logErrors' }, safety: 'suggestion', isPreferred: true, build: logErrors(found) },
          { title: { key: 'letItRaise' }, safety: 'suggestion', build: (edit) => removeArgument(edit, found.call.node, found.argument) },
        ],
      });
    }
  },
};
