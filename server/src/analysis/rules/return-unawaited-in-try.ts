// `return f()` leaves the `try` before the coroutine runs: handlers never see its errors, `finally` comes too early.

import { awaitReturned } from '../edits/make-async.ts';
import { definedAt, nameOf } from '../facts/describe.ts';
import { catches } from '../facts/handlers.ts';
import { isLoneCall, meansToReturnAwaitable, returnedCoroutines } from '../facts/returned.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'return-unawaited-in-try',
  aliases: [],
  family: 'await',
  severity: 'warning',
  fix: 'safe',
  onByDefault: true,
  words: ['try'],
  calls: ['unawaited coroutine'],

  check(unit) {
    const { facts, resolver, file, slot, report } = unit;
    for (const found of returnedCoroutines(facts, resolver)) {
      const { call, coroutine, node, place, owner, leaves } = found;
      if (leaves?.kind !== 'try' || meansToReturnAwaitable(owner, `${slot.id}:${owner.index}`, file, resolver)) continue;
      // A plain function may guard what comes before the coroutine: looking up the callee, making the arguments.
      if (!owner.async && (!isLoneCall(found, leaves.node.body, file) || catches(facts, place, /^(AttributeError|TypeError|NameError|LookupError|KeyError|IndexError)$/))) continue;
      report({
        at: node === call.node ? { start: call.node.callee.start, end: call.node.callee.end } : { start: node.start, end: node.end },
        message: leaves.handled ? 'message' : 'finally',
        args: { name: nameOf(coroutine.by, file) },
        related: definedAt(coroutine.by, file),
        fixes: () => awaitReturned(unit, found),
      });
    }
  },
};
