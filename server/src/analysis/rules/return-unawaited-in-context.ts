// `return f()` leaves the `with` block before the coroutine runs: the lock is released, the session closed, the timeout over.

import { awaitReturned } from '../edits/make-async.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { guardsWhatRunsInside, isLoneCall, meansToReturnAwaitable, returnedCoroutines } from '../facts/returned.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'return-unawaited-in-context',
  aliases: [],
  family: 'await',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['with'],
  calls: ['unawaited coroutine'],

  check(unit) {
    const { facts, resolver, file, slot, report } = unit;
    for (const found of returnedCoroutines(facts, resolver)) {
      const { call, coroutine, node, owner, leaves } = found;
      if (leaves?.kind !== 'with' || meansToReturnAwaitable(owner, `${slot.id}:${owner.index}`, file, resolver)) continue;
      // In a plain function only a context that is known to protect what runs inside makes the pass-through wrong.
      if (!owner.async && !(isLoneCall(found, leaves.node.body, file) && guardsWhatRunsInside(leaves.node, leaves.place, resolver))) continue;
      report({
        at: node === call.node ? { start: call.node.callee.start, end: call.node.callee.end } : { start: node.start, end: node.end },
        message: 'message',
        args: { name: nameOf(coroutine.by, file), keyword: leaves.node.async ? 'async with' : 'with' },
        related: definedAt(coroutine.by, file),
        fixes: () => awaitReturned(unit, found),
      });
    }
  },
};
