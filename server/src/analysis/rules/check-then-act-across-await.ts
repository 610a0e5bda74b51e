// Two coroutines both find the value missing, both wait for it, and both set it: it is made twice.

import { checkThenAct } from '../facts/check-then-act.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'check-then-act-across-await',
  aliases: ['A41', 'async-race-condition'],
  family: 'synchronization',
  severity: 'hint',
  fix: 'none',
  onByDefault: true,
  words: ['if'],

  check({ facts, resolver, isTest, text, report }) {
    if (isTest) return;
    for (const statement of facts.statements) {
      const found = checkThenAct(statement, facts, resolver, text);
      if (found === null) continue;
      report({
        at: { start: found.at.start, end: found.at.start + 'await'.length },
        message: 'message',
        args: { name: text(found.state) },
        related: [{ at: found.test, message: 'testedHere' }],
      });
    }
  },
};
