// A coroutine function returns the coroutine of another call: one `await` of the caller is not enough.

import { awaitReturned } from '../edits/make-async.ts';
import { expectsFailure } from '../facts/awaiting.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { meansToReturnAwaitable, returnedCoroutines } from '../facts/returned.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'coroutine-returned-unawaited',
  aliases: ['reportReturnType', 'return-value', 'bad-return', 'invalid-return-type'],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['return'],
  calls: ['unawaited coroutine'],

  check(unit) {
    const { facts, resolver, file, slot, isTest, report } = unit;
    for (const found of returnedCoroutines(facts, resolver)) {
      const { call, coroutine, node, owner, leaves } = found;
      // In a plain function the same line passes the coroutine on; inside `try` and `with` the rules for those speak.
      if (!owner.async || leaves !== null || meansToReturnAwaitable(owner, `${slot.id}:${owner.index}`, file, resolver)) continue;
      // A function that a test makes wrong on purpose, to see it refused.
      if (isTest && owner.scope !== 0 && facts.withs.some((block) => expectsFailure(facts, { ...block, region: block.bodyRegion }))) continue;
      report({
        at: node === call.node ? { start: call.node.callee.start, end: call.node.callee.end } : { start: node.start, end: node.end },
        message: 'message',
        args: { owner: owner.node.name, name: nameOf(coroutine.by, file) },
        related: definedAt(coroutine.by, file),
        fixes: () => awaitReturned(unit, found),
      });
    }
  },
};
