// An asynchronous generator yields inside a task group or timeout: the scope then cancels whatever its caller is doing, or in another task.

import { heldScope, isPlainGenerator } from '../facts/generators.ts';
import { ownerFunction } from '../facts/context.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'yield-in-taskgroup-or-timeout',
  aliases: ['ASYNC101'],
  family: 'resources',
  severity: 'warning',
  fix: 'none',
  onByDefault: true,
  words: ['yield'],

  check({ facts, resolver, file, slot, isTest, report }) {
    for (const found of facts.yields) {
      const owner = ownerFunction(facts, found);
      if (owner === null || !owner.async) continue;
      const held = heldScope(found, facts, resolver);
      if (held === null || !isPlainGenerator(owner, `${slot.id}:${owner.index}`, file)) continue;
      report({
        at: { start: found.node.start, end: found.node.start + 'yield'.length },
        message: held.scope === 'timeout' ? 'timeout' : 'group',
        args: { name: held.of },
        severity: loweredInTests('warning', isTest),
        related: [{ at: held.context, message: 'enteredHere', args: { name: held.of } }],
      });
    }
  },
};
