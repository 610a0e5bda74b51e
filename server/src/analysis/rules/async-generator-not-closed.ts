// A loop leaves an asynchronous generator before its end: what the generator would clean up stays open until the garbage collector finds it.

import { closeGenerator } from '../edits/close-generator.ts';
import { nameOf } from '../facts/describe.ts';
import { leftGenerator } from '../facts/generators.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'async-generator-not-closed',
  aliases: ['aclosing-missing'],
  family: 'resources',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['for'],

  check({ facts, resolver, file, python, isTest, report }) {
    for (const loop of facts.loops) {
      const found = leftGenerator(loop, facts, resolver, file);
      if (found === null) continue;
      const { callee } = found.call.node;
      const name = nameOf(found.key, file);
      report({
        at: { start: callee.start, end: callee.end },
        message: 'message',
        args: { name },
        severity: loweredInTests('information', isTest),
        related: [{ definition: found.key, message: 'common.definedHere', args: { name } }],
        fixes: () => python.has('3.10') ? [{ title: { key: 'closing' }, safety: 'suggestion', isPreferred: true, build: (edit) => closeGenerator(edit, found) }] : [],
      });
    }
  },
};
