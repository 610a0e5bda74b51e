// The name behind `except*` stands for a group: what a single error has, the group does not.

import { forEachException } from '../edits/each-exception.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

const ofGroups = /^(exceptions|message|split|subgroup|derive|args|with_traceback|add_note|__\w+__)$/;

export const rule: Rule = {
  id: 'except-star-attribute',
  aliases: ['ASYNC400', 'reportAttributeAccessIssue'],
  family: 'cancellation',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: true,
  words: ['except'],

  check({ facts, isTest, report }) {
    for (const handler of facts.handlers) {
      const { node } = handler;
      if (!node.star || node.name === null) continue;
      const inside = (start: number): boolean => start >= node.body.start && start < node.body.end;
      // Bound again in the clause: a loop over the group under the same name.
      if (facts.scopes.some((scope) => scope.bindings.get(node.name ?? '')?.some((binding) => inside(binding.start)) === true)) continue;
      const read = facts.reads.find((found) => found.name === node.name && inside(found.start) && found.use.kind === 'attribute' && !ofGroups.test(found.use.node.name));
      if (read?.use.kind !== 'attribute') continue;
      report({
        at: { start: read.use.node.start, end: read.use.node.end },
        message: 'message',
        args: { name: node.name, attribute: read.use.node.name },
        severity: loweredInTests('warning', isTest),
        fixes: () => [{ title: { key: 'forEach' }, safety: 'suggestion', isPreferred: true, build: forEachException(handler) }],
      });
    }
  },
};
