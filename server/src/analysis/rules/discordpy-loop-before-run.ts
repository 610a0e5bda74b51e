// An attribute that exists only while the loop runs is read before: the access raises AttributeError.

import { ownerFunction, ownerScope } from '../facts/context.ts';
import { classAround } from '../facts/protocols.ts';
import type { NameRead } from '../facts/types.ts';
import type { Rule, UnitUnderCheck } from './rule.ts';

export const rule: Rule = {
  id: 'discordpy-loop-before-run',
  aliases: [],
  family: 'frameworks',
  severity: 'error',
  fix: 'none',
  onByDefault: true,
  words: ['loop'],

  check(unit) {
    const { facts, resolver, report } = unit;
    for (const read of facts.reads) {
      if (read.use.kind !== 'attribute') continue;
      const { node } = read.use;
      const of = ownerOf(read, unit);
      if (of === null || resolver.knowledge.member(of, node.name)?.api.beforeLoop !== true) continue;
      const { outer } = read.use;
      report({
        at: { start: node.nameStart, end: node.end },
        message: 'message',
        args: { name: node.name, type: of.slice(of.lastIndexOf('.') + 1) },
        // The task never comes to be.
        insteadOf: { rules: ['dangling-task'], at: outer.kind === 'attribute' ? [{ start: outer.node.start, end: outer.node.end }] : [] },
      });
    }
  },
};

/** The outside class of the object, where the loop surely does not run yet: at module level, or in the object's own constructor. */
function ownerOf(read: NameRead, { facts, resolver, slot, file, topLevelAwait }: UnitUnderCheck): string | null {
  if (read.use.kind !== 'attribute') return null;
  const value = resolver.meaning(read.use.node.value, read);
  if (value.kind === 'instance') return ownerScope(facts, read.scope)?.index === 0 && slot.container.classKey === null && !topLevelAwait ? value.of : null;
  const fact = ownerFunction(facts, read);
  if (value.kind !== 'object' || fact?.node.name !== '__init__' || fact.async || classAround(fact, slot, file) !== value.key) return null;
  // An attribute of the class itself hides the inherited one.
  return file.member(value.key, read.use.node.name) === null ? file.bases(value.key).names[0] ?? null : null;
}
