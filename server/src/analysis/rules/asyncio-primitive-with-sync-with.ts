// A plain `with` enters a lock that only `async with` can enter: it fails at run time, in the first call that gets there.

import { expectsError } from '../facts/event-loop.ts';
import { isOnLoop } from '../facts/context.ts';
import { enteredWithoutAsync } from '../facts/shared-locks.ts';
import type { FixPlan, Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'asyncio-primitive-with-sync-with',
  aliases: ['lock-with-sync-with'],
  family: 'synchronization',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, isTest, report }) {
    for (const { fact, item, of, lock } of enteredWithoutAsync(facts, resolver)) {
      if (expectsError(facts, fact)) continue;
      const { context } = item;
      const fixes = (): FixPlan[] => fact.node.items.length > 1 || !isOnLoop(facts, fact) ? [] : [{
        title: { key: 'asyncWith' }, safety: 'safe',
        build: (edit) => {
          edit.insert(fact.node.start, 'async ');
          if (lock !== context) edit.replace({ start: context.start, end: lock.start }, '');
        },
      }];
      report({ at: { start: context.start, end: context.end }, message: 'message', args: { name: of }, severity: loweredInTests('error', isTest), fixes });
    }
  },
};
