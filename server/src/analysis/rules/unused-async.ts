// A coroutine function has nothing to wait for: every caller pays for a coroutine and must be one itself.

import { makePlain } from '../edits/make-plain.ts';
import { blockingOf } from '../facts/blocking.ts';
import { ownerFunction } from '../facts/context.ts';
import { neverSuspendingHelpers } from '../facts/unused-async.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'unused-async',
  aliases: ['ASYNC124', 'RUF029', 'S7503'],
  family: 'performance',
  severity: 'hint',
  fix: 'suggestion',
  onByDefault: false,
  words: ['async'],

  check({ facts, resolver, file, slot, isTest, report }) {
    if (isTest) return;
    for (const { fact, calls } of neverSuspendingHelpers(facts, slot, resolver, file)) {
      const { name, nameStart } = fact.node;
      report({
        at: { start: nameStart, end: nameStart + name.length },
        message: 'message',
        args: { name },
        // What blocks in it should not run on the loop at all; as a plain function it would still.
        fixes: () => facts.calls.some((call) => ownerFunction(facts, call) === fact && blockingOf(call, facts, resolver) !== null) ? [] : [{ title: { key: 'plain', args: { name, count: calls.length } }, safety: 'suggestion', isPreferred: true, build: makePlain(fact, calls) }],
      });
    }
  },
};
