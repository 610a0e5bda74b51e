// Something made for threads coordinates the tasks of one loop, which all run in one thread.

import { toAsyncEvent } from '../edits/async-event.ts';
import { threadLocalWrites, usedByTasksOnly } from '../facts/thread-primitives.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'threading-primitive-for-tasks',
  aliases: ['A06', 'VG004'],
  family: 'synchronization',
  severity: 'information',
  fix: 'suggestion',
  onByDefault: true,
  words: ['async', 'Event', 'Condition', 'Semaphore', 'Barrier'],

  check({ facts, resolver, file, slot, isTest, report }) {
    if (isTest) return;
    for (const { at, name, better } of threadLocalWrites(facts, resolver)) report({ at, message: 'local', args: { name, better } });
    for (const call of facts.calls) {
      const found = usedByTasksOnly(call, slot, resolver, file);
      if (found === null) continue;
      const { callee } = call.node;
      report({
        at: { start: callee.start, end: callee.end },
        message: 'primitive',
        args: { name: found.name, better: found.better },
        fixes: () => [{ title: { key: 'useBetter', args: { better: found.better } }, safety: 'suggestion', isPreferred: true, build: toAsyncEvent(call, found) }],
      });
    }
  },
};
