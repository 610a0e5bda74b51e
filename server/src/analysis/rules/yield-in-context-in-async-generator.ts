// An async generator yields inside a `with` block: when its reader leaves early, the block is left late, elsewhere, or never.

import { ownerFunction } from '../facts/context.ts';
import { heldContext, isPlainGenerator } from '../facts/generators.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'yield-in-context-in-async-generator',
  aliases: ['ASYNC119'],
  family: 'resources',
  severity: 'information',
  fix: 'none',
  onByDefault: false,
  words: ['yield'],

  check({ facts, resolver, file, slot, isTest, report }) {
    if (isTest) return;
    for (const found of facts.yields) {
      const owner = ownerFunction(facts, found);
      if (owner === null || !owner.async || !isPlainGenerator(owner, `${slot.id}:${owner.index}`, file)) continue;
      const context = heldContext(found, owner, facts, resolver);
      if (context === null) continue;
      report({
        at: { start: found.node.start, end: found.node.start + 'yield'.length },
        message: 'message',
        args: { name: owner.node.name },
        related: [{ at: context, message: 'enteredHere' }],
      });
    }
  },
};
