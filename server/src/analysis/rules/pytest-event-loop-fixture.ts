// A fixture that once replaced the event loop of the tests: the plugin does not ask for it any more.

import { removeDefinition } from '../edits/remove-definition.ts';
import { decoratorsOf } from '../facts/decorators.ts';
import { isRequested } from '../facts/async-tests.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'pytest-event-loop-fixture',
  aliases: [],
  family: 'frameworks',
  severity: 'warning',
  fix: 'suggestion',
  onByDefault: false,
  words: ['fixture'],

  check({ facts, resolver, file, slot, report }) {
    // Under a condition it may be meant for the old version.
    if (slot.container.conditional) return;
    for (const fact of facts.functions) {
      const { name, nameStart } = fact.node;
      if (!decoratorsOf(fact, resolver).some(({ api }) => api?.formerNames?.includes(name) === true)) continue;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message: 'message',
        args: { name },
        tags: ['deprecated'],
        fixes: () => fact.scope !== 0 || slot.container.classKey !== null || isRequested(name, file) ? [] : [{ title: { key: 'remove' }, safety: 'suggestion', isPreferred: true, build: removeDefinition(fact.node) }],
      });
    }
  },
};
