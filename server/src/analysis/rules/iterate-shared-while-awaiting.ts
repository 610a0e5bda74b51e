// A loop over a shared collection waits in its body, and another function changes the collection meanwhile.

import { sharedIteration } from '../facts/shared-iteration.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'iterate-shared-while-awaiting',
  aliases: ['changed-during-iteration'],
  family: 'synchronization',
  severity: 'information',
  fix: 'safe',
  onByDefault: true,
  words: ['for'],

  check({ facts, resolver, slot, file, isTest, text, report }) {
    for (const loop of facts.loops) {
      const found = sharedIteration(loop, slot, resolver, file);
      if (found === null) continue;
      const free = !resolver.isLocal('list', loop) && file.name('list', false) === null;
      report({
        at: found.iterable,
        message: found.effect,
        args: { name: text(found.collection), changer: found.changer.name },
        severity: loweredInTests('information', isTest),
        related: [{ definition: found.changer.key, message: 'common.definedHere', args: { name: found.changer.name } }],
        // Items that are added to a list while the loop runs may be meant to be seen by it.
        fixes: () => free ? [{ title: { key: 'copy' }, safety: found.effect === 'fails' ? 'safe' : 'suggestion', isPreferred: true, build: (edit) => { edit.insert(found.iterable.start, 'list('); edit.insert(found.iterable.end, ')'); } }] : [],
      });
    }
  },
};
