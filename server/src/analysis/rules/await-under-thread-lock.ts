// A coroutine is suspended while it holds a thread lock: the next one that asks for the lock stops the loop for good.

import { useAsyncioLock } from '../edits/asyncio-lock.ts';
import { heldWhileSuspended } from '../facts/locks.ts';
import type { Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

const forms = { await: 'await', 'async-for': 'async for', 'async-with': 'async with', 'async-comprehension': 'async for' } as const;

export const rule: Rule = {
  id: 'await-under-thread-lock',
  aliases: ['await-holding-lock', 'await_holding_lock'],
  family: 'synchronization',
  severity: 'error',
  fix: 'suggestion',
  onByDefault: true,
  words: ['with', 'acquire'],

  check({ facts, resolver, isTest, text, report }) {
    const seen = new Set<number>();
    const all = [...heldWhileSuspended(facts, resolver)];
    for (const held of all) {
      if (seen.has(held.at.start)) continue;
      seen.add(held.at.start);
      const form = forms[held.at.form];
      const name = text(held.lock);
      report({
        at: { start: held.at.start, end: held.at.start + (/^(?:await|async)\b/.exec(text(held.at))?.[0].length ?? 5) },
        message: 'message',
        args: { form, name: name.length > 40 ? held.of : name },
        severity: loweredInTests('error', isTest),
        related: [{ at: held.taken, message: 'takenHere', args: { name: held.of } }],
        // Under two locks, replacing one leaves the other.
        fixes: () => held.entered && all.filter((other) => other.at.start === held.at.start).length === 1 ? [{ title: { key: 'useAsyncioLock' }, safety: 'suggestion', isPreferred: true, build: (edit) => useAsyncioLock(edit, held, facts) }] : [],
      });
    }
  },
};
