// A timeout around work in a thread frees the caller; the thread runs on to its end.

import { threadsUnderTimeout } from '../facts/thread-timeouts.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'timeout-cannot-stop-thread',
  aliases: [],
  family: 'timeouts',
  severity: 'hint',
  fix: 'none',
  onByDefault: true,
  words: ['to_thread', 'run_in_executor', 'run_sync', 'run_in_threadpool', 'sync_to_async'],

  check({ facts, resolver, isTest, text, report }) {
    if (isTest) return;
    for (const call of threadsUnderTimeout(facts, resolver)) {
      const { callee } = call.node;
      report({ at: callee, message: 'message', args: { name: callee.kind === 'attribute' ? callee.name : text(callee) } });
    }
  },
};
