// `with await lock:` was removed in Python 3.9: a lock cannot be awaited, only entered with `async with`.

import { expectsError } from '../facts/event-loop.ts';
import { isOnLoop } from '../facts/context.ts';
import { awaitedLocks } from '../facts/shared-locks.ts';
import type { FixPlan, Rule } from './rule.ts';
import { loweredInTests } from './test-files.ts';

export const rule: Rule = {
  id: 'asyncio-primitive-with-sync-with',
  aliases: ['lock-with-sync-with', 'reportGeneralTypeIssues', 'attr-defined', 'bad-context-manager', 'invalid-context-manager', 'S7515'],
  family: 'synchronization',
  severity: 'error',
  fix: 'safe',
  onByDefault: true,
  words: ['with'],

  check({ facts, resolver, python, isTest, report }) {
    if (!python.reaches('3.9')) return;
    for (const { fact, item, of, lock } of awaitedLocks(facts, resolver)) {
      if (expectsError(facts, fact)) continue;
      const { context } = item;
      const fixes = (): FixPlan[] => fact.node.items.length > 1 || !isOnLoop(facts, fact) ? [] : [{
        title: { key: 'asyncWith' }, safety: 'safe',
        build: (edit) => {
          edit.insert(fact.node.start, 'async ');
          edit.replace({ start: context.start, end: lock.start }, '');
        },
      }];
      report({ at: { start: context.start, end: context.end }, message: 'message', args: { name: of }, severity: loweredInTests('error', isTest), fixes });
    }
  },
};
