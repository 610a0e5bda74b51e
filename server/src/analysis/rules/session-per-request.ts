// A client with a connection pool is made anew for every item of a loop: connections are never used twice.

import { swapLoopAndBlock } from '../edits/swap-loop.ts';
import { ownerFunction } from '../facts/context.ts';
import { clientPerItem } from '../facts/pooled-clients.ts';
import type { Reference } from '../facts/references.ts';
import type { RelatedPlace, Rule } from './rule.ts';

export const rule: Rule = {
  id: 'session-per-request',
  aliases: ['client-per-item'],
  family: 'performance',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['async'],

  check({ facts, resolver, file, slot, isTest, report }) {
    if (isTest) return;
    for (const call of facts.calls) {
      const found = clientPerItem(call, slot, resolver, file);
      if (found === null) continue;
      const { callee } = call.node;
      const type = found.of.slice(found.of.lastIndexOf('.') + 1);
      report({
        at: { start: callee.start, end: callee.end },
        message: found.loop === null ? 'perCall' : 'inLoop',
        args: found.loop === null ? { type, name: found.name } : { type },
        related: found.reference === null ? [] : calledAt(found.reference, found.name),
        fixes: () => found.loop === null ? [] : [{ title: { key: 'outside' }, safety: 'suggestion', isPreferred: true, build: swapLoopAndBlock(found.loop, call) }],
      });
    }
  },
};

function calledAt({ slot, call }: Reference, name: string): readonly RelatedPlace[] {
  const caller = call === null ? null : ownerFunction(slot.facts, call);
  return caller === null || call === null ? [] : [{ within: `${slot.id}:${caller.index}`, at: { start: call.node.callee.start, end: call.node.callee.end }, message: 'calledInLoop', args: { name } }];
}
