// A package with the name of a module of the standard library, which holds an old copy of it.

import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'asyncio-backport-dependency',
  aliases: [],
  family: 'resources',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: [],

  checkRequirement({ name, isConditional, knowledge, report }) {
    // For the versions that lack the module, perhaps.
    if (isConditional || knowledge.api(name)?.backport !== true) return;
    report({ message: 'message', args: { name }, tags: ['unnecessary'], remove: 'remove' });
  },
};
