// One error of a group is raised in place of the group: the others are lost, and with them where the group came from.

import { raisedMembers } from '../facts/group-members.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'exception-group-flattened',
  aliases: ['ASYNC123'],
  family: 'cancellation',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['raise'],

  check({ facts, resolver, isTest, text, report }) {
    for (const { statement, raised, group } of raisedMembers(facts, resolver)) {
      report({
        at: { start: raised.start, end: raised.end },
        message: 'message',
        args: { name: group },
        severity: loweredInTests('information', isTest),
        fixes: () => [{ title: { key: 'raiseGroup' }, safety: 'suggestion', isPreferred: true, build: (edit) => {
          if (text(statement).includes('#')) return false;
          edit.replace(statement, 'raise');
          return true;
        } }],
      });
    }
  },
};
